import type { Sayings } from './english.js';

export const japanese: Sayings = {
  'reach.rows': '{rows}行で応答しました。求めたのは{limit}行です。',
  'reach.answer': '応答には{rows}行あります。',
  'reach.empty': '応答はありますが、調べる行がありません。',
  'reach.empty.do': '行ができたら、もう一度調べてください。',
  'reach.network':
    'ブラウザーは応答を受け取れませんでした。応答するものがないか、別のオリジンに必要なCORSヘッダーがありません。',
  'reach.network.do':
    'アドレスをタブで開いてください。応答するなら、Access-Control-Allow-Originと、独自のヘッダーにはAccess-Control-Allow-Headersを送ってください。',
  'reach.policy': 'このページのセキュリティポリシーがこのアドレスをブロックしています（{directive}）。',
  'reach.policy.do': 'エンドポイントのオリジンをそのディレクティブに加えてください。',
  'reach.offline': 'このブラウザーはネットワークに接続していません。',
  'reach.offline.do': '接続してから、もう一度調べてください。',
  'reach.unauthorised': 'サインインを求めています（401）。',
  'reach.unauthorised.do': 'タグと同じように、headersまたはcredentialsを指定してください。',
  'reach.forbidden': 'アクセスを拒否しています（403）。',
  'reach.forbidden.do': 'ログを読む権限のあるアカウントでサインインしてください。',
  'reach.not-found': 'このアドレスには何もありません（404）。',
  'reach.not-found.do': 'パスを確認してください。',
  'reach.sign-in-page': 'JSONではなくWebページを送りました。サインインページのようです。',
  'reach.sign-in-page.do': 'headersまたはcredentialsを指定し、ない場合は401で応答してください。',
  'reach.not-json': '応答はJSONではありません。{details}',
  'reach.not-json.do': 'JSON、1行に1つのJSONオブジェクト、またはログファイルで応答してください。',
  'reach.no-rows': '応答の、あるはずの場所に行がありません。{details}',
  'reach.no-rows.do': '一覧の場所をmapping.rows.atに書いてください。例：{"rows": {"at": "data.items"}}。',
  'reach.time-out': '時間がかかりすぎました。',
  'reach.time-out.do': '1ページに30秒以内で応答してください。',
  'reach.bad-mapping': 'マッピングが正しくありません。{details}',
  'reach.bad-mapping.do': 'そのメンバーを直してください。使える内容はmapping.schema.jsonにあります。',
  'reach.bad-endpoint': 'エンドポイントはhttpまたはhttpsのURLではありません。',
  'reach.bad-endpoint.do':
    'https://example.com/api/logsのようなアドレスか、このページのパスを指定してください。',
  'reach.other': '失敗しました（{status}）。{details}',
  'reach.other.do': 'サーバーのログを確認してください。',
  failed: 'この検査のリクエストが失敗しました（{status}）。',
  'failed.do': 'ブラウザーのネットワークタブでリクエストを繰り返し、サーバーのログを確認してください。',

  'protocol.default': '既定のプロトコルで応答します。',
  'protocol.given': '指定されたマッピングで読みます。',
  'protocol.file': 'ログファイルで応答し、レポートがその全体を読みます。',
  'protocol.guessed': '既定のプロトコルではありません。レポートが最初の応答からマッピングを推測します。',
  'protocol.guessed.do':
    'guessMapping()が作るマッピングを確認し、フィルターと並べ替えの求め方を加えて、タグのmappingに設定してください。そうすれば推測は不要です。',
  'protocol.engine': '既知のサーバーのように応答します（{engines}）。',
  'protocol.engine.do':
    'api-log-report/engines.jsのその関数でマッピングを作ってください。フィルターと並べ替えもサーバーが行います。',

  'fields.all': '行にはレポートのすべての列があります。',
  'fields.some': '行にあるのは{there}です。レポートは他の列を省きます。',
  'fields.others': 'エントリの詳細にはほかに次があります：{others}。',
  'fields.missing': '行に{missing}がありません。あるのは：{others}。',
  'fields.missing.do':
    'このどれかが該当するなら、mapping.fieldsに書いてください。例：{"{first}": "…"}。該当しなければ、プロパティcolumnsで列を省いてください。',
  'fields.noTime': '行に時刻が見つからず、時刻で並べ替えや絞り込みができません。あるのは：{others}。',
  'fields.noTime.do': '時刻の場所をmapping.fieldsに書いてください。例：{"{first}": "…"}。',
  'fields.none': '行にレポートの列がありません。あるのは：{others}。',
  'fields.none.do': 'どれがどれかをmapping.fieldsに書くか、別のプリセットを選んでください。',

  'times.read': '{key}は時刻として読みます。例：{value}。',
  'times.converted': '{key}はISO 8601で書かれていません。例：{raw}。レポートは{value}と読みます。',
  'times.unread':
    '{rows}件の時刻を読めません。例：{raw}。受信したまま表示し、並べ替えや絞り込みはできません。',
  'times.unread.do':
    '2026-11-21T08:30:02Zのように、タイムゾーン付きのISO 8601で送るか、mapping.fields.{key}に単位（"unit"）を書いてください。',
  'times.unlikely': '{rows}件の時刻が1990年より前か2100年より後です。',
  'times.unlikely.do':
    'mapping.fields.{key}に単位を書く（"unit": "s"、"ms"、"us"、"ns"）か、時刻がなければnullを送ってください。',
  'times.future': '{key}が未来です：{value}。',
  'times.future.do': 'サーバーの時計と、書き込むタイムゾーンを確認してください。',
  'times.noZone': '{key}にタイムゾーンがないため、UTCとして読みます：{raw}。',
  'times.noZone.do':
    'タイムゾーンを送るか、mapping.fields.{key}に書いてください（"zone": "America/Sao_Paulo"）。',

  'durations.said': '所要時間（{key}）の単位は{unit}です。',
  'durations.guessed':
    '所要時間（{key}）の単位がどこにもありません。{unit}とみなし、{raw}は{value} msと表示します。',
  'durations.guessed.do':
    '正しければmapping.fieldsに書いてください（{"{key}": {"at": "…", "unit": "{unit}"}}）。違えば正しい単位を書いてください。',
  'durations.small':
    '所要時間（{key}）はミリ秒とみなしますが、どれも非常に小さく（例：{raw}）、秒のようです。',
  'durations.small.do':
    'ミリ秒で送るか、マッピングに{"{key}": {"at": "{key}", "unit": "s"}}と書いてください。',

  'paging.one': '{rows}行すべてを一度に送ります。',
  'paging.end': '最後まで読みました：{rows}行、{pages}ページ。',
  'paging.on': '{pages}ページ、{rows}行を読みました。どのページも前のページに続きます。',
  'paging.named': '応答が次のページを示します：{name}。',
  'paging.trial': '続きのページの求め方を試して見つけました：{ways}。',
  'paging.trial.do':
    'guessMapping()が作るマッピングを設定してください。レポートが最大5回試す必要がなくなります。',
  'paging.length':
    '{rows}行を返します。サーバーが1ページによく返す数で、続きがあるかは応答から分かりません。',
  'paging.unknown':
    'どのページにも同じ{rows}行を返します。続きがあってもレポートは表示できず、そう知らせます。',
  'paging.unknown.do':
    'ページの求め方をmapping.pagingに書いてください。例：{"by": "page"}とパラメーター{"page": "{page}"}。または応答で次のページを示してください：メンバーnext、またはrel="next"のLinkヘッダー（別のオリジンへはAccess-Control-Expose-Headers: Linkが必要です）。',
  'paging.sign': '応答は続きがあると示しますが（{name}）、レポートには求め方が分かりません。',
  'paging.member.do':
    '{name}が次のページの始まりなら、それでページを送ってください：{"paging": {"by": "cursor", "next": "{name}"}}と、それを受け取るパラメーター。例：{"cursor": "{cursor}"}。',
  'paging.elsewhere':
    '次のページを別のオリジンに示します（{name}）。独自のヘッダーが送られるため、レポートは開きません。最初の{rows}行だけを表示します。',
  'paging.elsewhere.do':
    '求められたアドレスへのリンクを書く（プロキシの背後ではX-Forwarded-Host）か、そのアドレスをエンドポイントに設定してください。',
  'paging.fault': '{rows}行の後のページが失敗します（{status}）。',
  'paging.fault.do': 'そのページだけを開いてください：{address}',
  'paging.repeats': '2ページ目が1ページ目と同じです。レポートにはページの求め方が分かりません。',
  'paging.repeats.do':
    'offsetとlimitを受け取るか、mapping.pagingに方法を書いてください：{page}、{offset}、{cursor}、またはリンク。これで全部なら、{"paging": {"by": "none"}}と書いてください。',
  'paging.endless': 'いつも次のページを示しますが、新しい行がありません（{pages}ページ、{rows}行）。',
  'paging.endless.do': '最後の行の後では、次のページを省くかnullにしてください。',
  'paging.short': '件数は{total}行ですが、返すのは{rows}行です。',
  'paging.short.do': 'ページの内容だけを、同じフィルターで数えてください。',
  'paging.grew': '行の追加が読み込みより速いです。',
  'paging.grew.do': '終わりのある期間を求めてください。',
  'paging.twice': '{twice}行が複数のページにあります。',
  'paging.twice.do':
    '行が絶えず追加されるなら正常です。そうでなければ、時刻、次に識別子で並べ替えてください。',

  'limit.kept': '求めた数より多い行は返しません。',
  'limit.ignored': '{few}行を求めましたが{rows}行を返しました。上限を無視します。',
  'limit.ignored.do':
    'limitを受け取るか、どのパラメーターかを書いてください：{"request": {"parameters": {"per_page": "{limit}"}}}。',

  'total.right': '件数は{total}行で、最後の行もあります。',
  'total.counted': '件数は{total}行です。',
  'total.reached': '行を数えません。ページには{rows}行あり、それ以上はありません。',
  'total.none': '行の数を示しません。件数が表示されず、一度に最後へ移動できません。',
  'total.none.do':
    '応答にtotalかX-Total-Countヘッダーを加えてください。マッピングでは{"total": {"at": "…"}}または{"total": {"header": "…"}}。',
  'total.high': '件数は{total}行ですが、最後の位置に行がありません。',
  'total.low': '件数は{total}行ですが、その後にさらに{rows}行を返します。',
  'total.wrong.do': 'ページの内容だけを、同じフィルターで数えてください。',

  'stability.same': '同じリクエストには同じ応答を返します。',
  'stability.order': '2回求めると、同じ行を違う順序で返しました。',
  'stability.order.do': '時刻、次に識別子で並べ替えてください。',
  'stability.other': '2回求めると、違う行を返しました。',
  'stability.other.do': '呼び出しが絶えず追加されるなら正常です。そうでなければ、行を並べ替えてください。',

  'order.both': '{key}で、昇順にも降順にも並べ替えます。',
  'order.own': '新しい順に送られます。他の順序はここで作ります。',
  'order.notOwn': 'マッピングでは新しい順ですが、そうなっていません。',
  'order.notOwn.do': 'rows.newestFirstを省いてください。',
  'order.unmapped': 'マッピングでは{key}で並べ替えられません。読み込み済みの行だけを並べ替えます。',
  'order.unmapped.do':
    '求め方を書いてください。例：{"sort": {"ascending": "{field}", "descending": "-{field}"}}とパラメーター{"sort": "{sort}"}。',
  'order.wrong.newest': '{key}の新しい順を求めても、その順になりません。',
  'order.wrong.oldest': '{key}の古い順を求めても、その順になりません。',
  'order.wrong.do': 'sort=-{key}とsort={key}で並べ替えるか、方法をmapping.sortに書いてください。',

  'filters.works': '{filter}は正しく見つかります。',
  'filters.unmapped': 'マッピングに{keys}がありません。読み込み済みの行だけを検索します。',
  'filters.unmapped.do':
    '求め方を書いてください。例：{"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}。',
  'filters.nothing': '該当する行があるのに、{filter}では何も見つかりません。',
  'filters.nothing.do':
    'テキストは値のどこにあっても、大文字と小文字を区別せず一致します。fromとuntilはUTCの時刻で、両端を含みます。',
  'filters.ignored':
    '{filter}が無視され、一致しない行があります。レポートはそう知らせ、読み込み済みの行を絞り込めるようにします。',
  'filters.ignored.do': 'そのパラメーターを受け取るか、マッピングからフィルターを外してください。',

  'case.ignored': '大文字と小文字を区別せずに見つかります（{filter}）。',
  'case.kept':
    '大文字と小文字が違う行があるのに、{filter}では何も見つかりません。エンドポイントが区別しています。',
  'case.kept.do':
    '区別しないようにするか、区別すると書いてください：{"filters": {"caseless": "none"}}。その場合、読み込み済みの行を検索します。',

  'summaries.right': '{question}を集計し、ページと同じ{rows}行を数えます。',
  'summaries.none': '{question}を集計しません。代わりに読み込み済みの行を数えます。',
  'summaries.none.do':
    'summary=timeとsummary=<フィールド>に応答する（openapi.yaml）か、mapping.summaryを書いてください。',
  'summaries.wrong': '集計（{question}）は{said}行ですが、ページには{own}行あります。',
  'summaries.wrong.do': 'リクエストのフィルターを通る行だけを集計してください。',
  'summaries.failures': '集計（{question}）の失敗は{said}件ですが、ページには{own}件あります。',
  'summaries.failures.do': 'ステータスが400以上、またはerrorがtrueなら失敗です。',
  'summaries.byTime': '時刻別',
  'summaries.by': '{key}別',
};
