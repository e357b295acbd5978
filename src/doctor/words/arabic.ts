import type { Sayings } from './english.js';

export const arabic: Sayings = {
  'reach.rows': 'ترد بعدد {rows} من الصفوف؛ والمطلوب {limit}.',
  'reach.answer': 'عدد صفوف الاستجابة: {rows}.',
  'reach.empty': 'ترد، لكن لا توجد صفوف لفحصها.',
  'reach.empty.do': 'أعد الفحص عند وجود صفوف.',
  'reach.network':
    'لم يتلقَّ المتصفح استجابة. إما أن لا شيء يرد هناك، أو أن الاستجابة تنقصها ترويسات CORS التي يحتاجها أصل آخر.',
  'reach.network.do':
    'افتح العنوان في علامة تبويب. إن ردّ هناك، فأرسل Access-Control-Allow-Origin، وأرسل Access-Control-Allow-Headers لترويساتك الخاصة.',
  'reach.policy': 'تحظر سياسة أمان محتوى هذه الصفحة هذا العنوان ({directive}).',
  'reach.policy.do': 'أضف أصل نقطة النهاية إلى هذا التوجيه.',
  'reach.offline': 'هذا المتصفح غير متصل بالشبكة.',
  'reach.offline.do': 'اتصل بالشبكة وأعد الفحص.',
  'reach.unauthorised': 'تتطلب تسجيل الدخول (401).',
  'reach.unauthorised.do': 'قدّم headers أو credentials للفحص كما للوسم.',
  'reach.forbidden': 'ترفض الوصول (403).',
  'reach.forbidden.do': 'سجّل الدخول بحساب يجوز له قراءة السجل.',
  'reach.not-found': 'لا يوجد شيء في هذا العنوان (404).',
  'reach.not-found.do': 'تحقق من المسار.',
  'reach.sign-in-page': 'ترسل صفحة ويب، غالبًا صفحة تسجيل دخول، بدلًا من JSON.',
  'reach.sign-in-page.do': 'قدّم headers أو credentials، واجعلها ترد بالرمز 401 عند غيابها.',
  'reach.not-json': 'استجابتها ليست JSON. {details}',
  'reach.not-json.do': 'أجب بصيغة JSON، أو بكائن JSON في كل سطر، أو بملف سجل.',
  'reach.no-rows': 'لا تحتوي استجابتها على صفوف حيث يُتوقع وجودها. {details}',
  'reach.no-rows.do': 'حدّد في mapping.rows.at مكان القائمة، مثل {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'استغرق الأمر وقتًا طويلًا.',
  'reach.time-out.do': 'اجعلها ترد بصفحة واحدة خلال 30 ثانية.',
  'reach.bad-mapping': 'التعيين غير صالح. {details}',
  'reach.bad-mapping.do': 'صحّح هذا العضو؛ يوضح mapping.schema.json ما يجوز أن يحتويه.',
  'reach.bad-endpoint': 'نقطة النهاية ليست عنوان http أو https.',
  'reach.bad-endpoint.do': 'قدّم عنوانًا مثل https://example.com/api/logs أو مسارًا في هذه الصفحة.',
  'reach.other': 'تُرجع خطأ ({status}). {details}',
  'reach.other.do': 'تحقق من سجل الخادم.',
  failed: 'فشل أحد طلبات هذا الفحص ({status}).',
  'failed.do': 'كرّر الطلب في علامة تبويب الشبكة في المتصفح، وتحقق من سجل الخادم.',

  'protocol.default': 'تستخدم البروتوكول الافتراضي.',
  'protocol.given': 'تُقرأ بالتعيين المقدَّم.',
  'protocol.file': 'ترد بملف سجل يقرؤه التقرير كاملًا.',
  'protocol.guessed': 'لا تستخدم البروتوكول الافتراضي. يخمّن التقرير تعيينًا من استجابتها الأولى.',
  'protocol.guessed.do':
    'راجع التعيين الذي تنشئه guessMapping()، وأضف كيفية طلب عوامل التصفية والترتيب، واضبطه في mapping للوسم: عندئذ لا يُخمَّن شيء.',
  'protocol.engine': 'ترد كما يرد خادم معروف ({engines}).',
  'protocol.engine.do':
    'أنشئ تعيينها بهذه الدالة من api-log-report/engines.js: عندئذ يتولى الخادم التصفية والترتيب أيضًا.',

  'fields.all': 'في الصفوف جميع أعمدة التقرير.',
  'fields.some': 'في الصفوف {there}. ويحذف التقرير أعمدته الأخرى.',
  'fields.others': 'في تفاصيل الإدخال يوجد أيضًا: {others}.',
  'fields.missing': 'ليس في الصفوف {missing}. وفيها: {others}.',
  'fields.missing.do':
    'إن كان أحدها هو المقصود، فحدّده في mapping.fields، مثل {"{first}": "…"}؛ وإلا فاحذف العمود بالخاصية columns.',
  'fields.noTime': 'لم يُعثر على وقت في الصفوف، فلا يمكن ترتيبها أو تصفيتها به. وفيها: {others}.',
  'fields.noTime.do': 'حدّد في mapping.fields مكانه، مثل {"{first}": "…"}.',
  'fields.none': 'ليس في الصفوف أي عمود من أعمدة التقرير. وفيها: {others}.',
  'fields.none.do': 'حدّد في mapping.fields ما يقابل كلًا منها، أو اختر preset آخر.',

  'times.read': 'يُقرأ {key} على أنه وقت، مثل {value}.',
  'times.converted': '{key} غير مكتوب بصيغة ISO 8601، مثل {raw}. يقرؤه التقرير على أنه {value}.',
  'times.unread': 'أوقات تعذّرت قراءتها: {rows}، مثل {raw}. تُعرض كما استُلمت، ولا يمكن ترتيبها أو تصفيتها.',
  'times.unread.do':
    'أرسل ISO 8601 مع منطقة زمنية، مثل 2026-11-21T08:30:02Z؛ أو حدّد الوحدة في mapping.fields.{key} ("unit").',
  'times.unlikely': 'أوقات قبل 1990 أو بعد 2100: {rows}.',
  'times.unlikely.do':
    'حدّد الوحدة في mapping.fields.{key} ("unit": "s" أو "ms" أو "us" أو "ns")، أو أرسل null حيث لا يوجد وقت.',
  'times.future': '{key} في المستقبل: {value}.',
  'times.future.do': 'تحقق من ساعة الخادم ومن المنطقة الزمنية التي يكتبها.',
  'times.noZone': 'لا يذكر {key} منطقة زمنية، فيُعتبر UTC: {raw}.',
  'times.noZone.do': 'أرسل منطقة، أو حدّدها في mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'تُحسب المدد ({key}) بوحدة {unit}.',
  'durations.guessed': 'لا شيء يذكر وحدة المدد ({key}). تُعتبر {unit}: يظهر {raw} على أنه {value} ms.',
  'durations.guessed.do':
    'إن كان ذلك صحيحًا، فحدّده في mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}})؛ وإلا فحدّد الوحدة الصحيحة هناك.',
  'durations.small': 'تُعتبر المدد ({key}) ميلي ثانية، وكلها صغيرة جدًا، مثل {raw}: تبدو هذه ثوانيَ.',
  'durations.small.do': 'أرسل ميلي ثانية، أو تعيينًا فيه {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'تُرسل جميع صفوفها ({rows}) دفعة واحدة.',
  'paging.end': 'قُرئت حتى نهايتها: الصفوف {rows} في {pages} من الصفحات.',
  'paging.on': 'قُرئت {pages} من الصفحات و{rows} من الصفوف؛ وتكمل كل صفحة ما قبلها.',
  'paging.named': 'تذكر الاستجابة صفحتها التالية: {name}.',
  'paging.trial': 'عُرفت كيفية طلب الصفحات الأخرى بالتجربة: {ways}.',
  'paging.trial.do':
    'اضبط التعيين الذي تنشئه guessMapping() حتى لا يضطر أي تقرير إلى التجربة: فهو يسأل حتى خمس مرات.',
  'paging.length':
    'تعطي {rows} من الصفوف، وهو عدد شائع في الصفحة الواحدة، ولا شيء في استجابتها يذكر إن كان هناك المزيد.',
  'paging.unknown':
    'تعطي الصفوف نفسها ({rows}) لكل صفحة. إن وُجد المزيد، فلن يستطيع التقرير عرضه، وسيذكر ذلك.',
  'paging.unknown.do':
    'حدّد في mapping.paging كيفية طلب الصفحات، مثل {"by": "page"} مع المعلمة {"page": "{page}"}؛ أو اذكر الصفحة التالية في الاستجابة: عضوًا باسم next، أو ترويسة Link فيها rel="next" (لأصل آخر فقط مع Access-Control-Expose-Headers: Link).',
  'paging.sign': 'تذكر استجابتها أن هناك المزيد ({name})، ولا يعرف التقرير كيف يطلبه.',
  'paging.member.do':
    'إن كان {name} يحدد بداية الصفحة التالية، فاستخدمه للتنقل: {"paging": {"by": "cursor", "next": "{name}"}}، مع المعلمة التي تأخذه، مثل {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'تذكر صفحتها التالية في أصل آخر ({name}) لا يتبعه التقرير: سترسَل ترويساتك إلى هناك. لا يُعرض سوى أول {rows} من الصفوف.',
  'paging.elsewhere.do':
    'اجعلها تكتب روابط بالعنوان الذي طُلبت به (خلف وكيل: X-Forwarded-Host)، أو اضبط ذلك العنوان الآخر نقطةَ نهاية.',
  'paging.fault': 'تفشل صفحة أخرى ({status})، بعد {rows} من الصفوف.',
  'paging.fault.do': 'افتح تلك الصفحة وحدها: {address}',
  'paging.repeats': 'الصفحة الثانية هي الأولى مجددًا: لا يعرف التقرير كيف يطلب الصفحات.',
  'paging.repeats.do':
    'اجعلها تقبل offset وlimit، أو حدّد في mapping.paging كيفية التنقل: بـ {page} أو {offset} أو {cursor} أو رابط. إن كانت هذه كل الصفوف، فاكتب {"paging": {"by": "none"}}.',
  'paging.endless':
    'تستمر في ذكر صفحة تالية، ولا تأتي أي منها بصفوف جديدة (الصفحات: {pages}، الصفوف: {rows}).',
  'paging.endless.do': 'احذف الصفحة التالية، أو أرسل null، بعد آخر صف.',
  'paging.short': 'تعدّ {total} من الصفوف وتعطي {rows}.',
  'paging.short.do': 'عُدّ ما تحتويه الصفحات: بعوامل التصفية نفسها، لا أكثر.',
  'paging.grew': 'أُضيفت الصفوف أسرع من قراءتها.',
  'paging.grew.do': 'اطلب نطاقًا زمنيًا له نهاية.',
  'paging.twice': 'صفوف موجودة في أكثر من صفحة: {twice}.',
  'paging.twice.do': 'إن كانت الصفوف تُضاف باستمرار، فهذا متوقع. وإلا فرتّب حسب الوقت ثم حسب معرّف.',

  'limit.kept': 'لا تعطي صفوفًا أكثر من المطلوب.',
  'limit.ignored': 'طُلب منها {few} من الصفوف وأعطت {rows}: إنها تتجاهل الحد.',
  'limit.ignored.do':
    'اجعلها تقبل limit، أو حدّد المعلمة المناسبة: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'تعدّ {total} من الصفوف، وآخرها موجود.',
  'total.counted': 'تعدّ {total} من الصفوف.',
  'total.reached': 'لا تعدّ صفوفها. في صفحاتها {rows}، لا أكثر.',
  'total.none': 'لا تذكر عدد الصفوف: لا يرى القراء عددًا، ولا يمكنهم الانتقال إلى النهاية مباشرة.',
  'total.none.do':
    'أضف total إلى الاستجابة، أو الترويسة X-Total-Count؛ وفي التعيين {"total": {"at": "…"}} أو {"total": {"header": "…"}}.',
  'total.high': 'تعدّ {total} من الصفوف، لكن لا يوجد صف في موضع الأخير.',
  'total.low': 'تعدّ {total} من الصفوف، وتعطي {rows} بعدها.',
  'total.wrong.do': 'عُدّ ما تحتويه الصفحات: بعوامل التصفية نفسها، لا أكثر.',

  'stability.same': 'يتلقى الطلب نفسه الاستجابة نفسها.',
  'stability.order': 'عند السؤال مرتين أعطت الصفوف نفسها بترتيبين.',
  'stability.order.do': 'رتّب حسب الوقت ثم حسب معرّف.',
  'stability.other': 'عند السؤال مرتين أعطت صفوفًا أخرى.',
  'stability.other.do': 'إن كانت الاستدعاءات تُضاف باستمرار، فهذا متوقع. وإلا فرتّب الصفوف.',

  'order.both': 'ترتّب حسب {key} في الاتجاهين.',
  'order.own': 'تُرسل الصفوف الأحدث أولًا؛ وتُجرى الترتيبات الأخرى هنا.',
  'order.notOwn': 'يذكر التعيين أن الصفوف الأحدث تُرسل أولًا، لكن ذلك غير صحيح.',
  'order.notOwn.do': 'احذف rows.newestFirst.',
  'order.unmapped': 'لا يستطيع التعيين الترتيب حسب {key}: تُرتَّب الصفوف المحمّلة فقط.',
  'order.unmapped.do':
    'حدّد كيفية طلبه، مثل {"sort": {"ascending": "{field}", "descending": "-{field}"}} مع المعلمة {"sort": "{sort}"}.',
  'order.wrong.newest': 'الصفوف غير مرتبة حسب {key}، الأحدث أولًا، عند طلب ذلك.',
  'order.wrong.oldest': 'الصفوف غير مرتبة حسب {key}، الأقدم أولًا، عند طلب ذلك.',
  'order.wrong.do': 'اجعلها ترتّب بـ sort=-{key} وsort={key}، أو حدّد في mapping.sort كيف ترتّب.',

  'filters.works': 'يجد {filter} ما ينبغي.',
  'filters.unmapped': 'لا يصف التعيين {keys}: يُبحث عنها في الصفوف المحمّلة فقط.',
  'filters.unmapped.do':
    'حدّد كيفية طلبها، مثل {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': 'لا يجد {filter} شيئًا، مع وجود صفوف تحتوي عليه.',
  'filters.nothing.do':
    'تطابق عوامل تصفية النص أي موضع في القيمة، بأي حالة أحرف؛ وfrom وuntil لحظتان بتوقيت UTC، كلتاهما مشمولة.',
  'filters.ignored': 'يُتجاهل {filter}: بعض الصفوف لا تطابق. يذكر التقرير ذلك ويعرض تصفية الصفوف المحمّلة.',
  'filters.ignored.do': 'اجعلها تقبل هذه المعلمة، أو احذف عامل التصفية من التعيين.',

  'case.ignored': 'يُعثر على النص بأي حالة أحرف ({filter}).',
  'case.kept':
    'لا يجد {filter} شيئًا، مع أن الصفوف تحتوي عليه بحالة أحرف أخرى: تميّز نقطة النهاية حالة الأحرف.',
  'case.kept.do':
    'اجعلها تتجاهل حالة الأحرف، أو اذكر أنها لا تفعل: {"filters": {"caseless": "none"}}. عندئذ يُبحث عن النصوص في الصفوف المحمّلة.',

  'summaries.right': 'تلخّص {question}، وتعدّ {rows} من الصفوف كما تعدّ صفحاتها.',
  'summaries.none': 'لا تلخّص {question}: تُعدّ الصفوف المحمّلة بدلًا من ذلك.',
  'summaries.none.do': 'أجب عن summary=time وsummary=<field> (openapi.yaml)، أو صف mapping.summary.',
  'summaries.wrong': 'يعدّ ملخصها {question} {said} من الصفوف، وفي صفحاتها {own}.',
  'summaries.wrong.do': 'لخّص الصفوف التي تمرّرها عوامل تصفية الطلب، ولا غيرها.',
  'summaries.failures': 'يعدّ ملخصها {question} {said} من حالات الفشل، وفي صفحاتها {own}.',
  'summaries.failures.do': 'الحالة 400 فأكثر فشل، وكذلك error بالقيمة true.',
  'summaries.byTime': 'حسب الوقت',
  'summaries.by': 'حسب {key}',
};
