import type { Sayings } from './english.js';

export const polish: Sayings = {
  'reach.rows': 'Odpowiada; liczba wierszy: {rows}, zażądano: {limit}.',
  'reach.answer': 'Liczba wierszy w odpowiedzi: {rows}.',
  'reach.empty': 'Odpowiada, ale nie ma wierszy do sprawdzenia.',
  'reach.empty.do': 'Uruchom diagnostykę ponownie, gdy będą jakieś wiersze.',
  'reach.network':
    'Przeglądarka nie dostała odpowiedzi. Albo nic tam nie odpowiada, albo w odpowiedzi brakuje nagłówków CORS, których potrzebuje inne źródło.',
  'reach.network.do':
    'Otwórz ten adres w karcie. Jeśli tam odpowiada, wysyłaj Access-Control-Allow-Origin, a dla własnych nagłówków także Access-Control-Allow-Headers.',
  'reach.policy': 'Polityka bezpieczeństwa treści tej strony nie pozwala na to zapytanie ({directive}).',
  'reach.policy.do': 'Dodaj źródło endpointu do tej dyrektywy.',
  'reach.offline': 'Ta przeglądarka nie ma sieci.',
  'reach.offline.do': 'Połącz ją z siecią i uruchom diagnostykę ponownie.',
  'reach.unauthorised': 'Wymaga zalogowania (401).',
  'reach.unauthorised.do': 'Podaj headers lub credentials, zarówno diagnostyce, jak i komponentowi.',
  'reach.forbidden': 'Odmawia dostępu (403).',
  'reach.forbidden.do': 'Zaloguj się jako ktoś, kto może czytać dziennik.',
  'reach.not-found': 'Pod tym adresem niczego nie ma (404).',
  'reach.not-found.do': 'Sprawdź ścieżkę.',
  'reach.sign-in-page':
    'Odpowiada stroną internetową, najpewniej stroną logowania, zamiast oczekiwanego JSON-u.',
  'reach.sign-in-page.do': 'Podaj headers lub credentials i odpowiadaj kodem 401, gdy ich brakuje.',
  'reach.not-json': 'Odpowiedź nie jest JSON-em. {details}',
  'reach.not-json.do': 'Odpowiadaj JSON-em, jednym obiektem JSON w wierszu albo plikiem dziennika.',
  'reach.no-rows': 'W odpowiedzi nie ma wierszy tam, gdzie są oczekiwane. {details}',
  'reach.no-rows.do':
    'Podaj w mapping.rows.at, gdzie jest lista, na przykład {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'Trwało to zbyt długo.',
  'reach.time-out.do': 'Odpowiadaj na jedną stronę w ciągu 30 sekund.',
  'reach.bad-mapping': 'Mapowanie jest nieprawidłowe. {details}',
  'reach.bad-mapping.do': 'Popraw ten element; mapping.schema.json mówi, co może zawierać.',
  'reach.bad-endpoint': 'Endpoint nie jest adresem http ani https.',
  'reach.bad-endpoint.do': 'Podaj adres taki jak https://example.com/api/logs albo ścieżkę na tej stronie.',
  'reach.other': 'Zgłasza błąd ({status}). {details}',
  'reach.other.do': 'Zajrzyj do dziennika serwera.',
  failed: 'Zapytanie tego sprawdzenia nie powiodło się ({status}).',
  'failed.do': 'Powtórz je w karcie sieci przeglądarki i zajrzyj do dziennika serwera.',

  'protocol.default': 'Używa protokołu domyślnego.',
  'protocol.given': 'Jest odczytywany według podanego mapowania.',
  'protocol.file': 'Odpowiada plikiem dziennika, który raport czyta w całości.',
  'protocol.guessed':
    'Nie używa protokołu domyślnego. Raport odgaduje mapowanie na podstawie pierwszej odpowiedzi.',
  'protocol.guessed.do':
    'Sprawdź mapowanie, które tworzy guessMapping(), dopisz, jak pytać o filtry i kolejność, i ustaw je jako mapping komponentu: wtedy niczego nie trzeba odgadywać.',
  'protocol.engine': 'Odpowiada jak znany serwer ({engines}).',
  'protocol.engine.do':
    'Utwórz mapowanie tą funkcją z api-log-report/engines.js: wtedy także filtry i kolejność obsłuży serwer.',

  'fields.all': 'Wiersze mają wszystkie kolumny raportu.',
  'fields.some': 'Wiersze mają {there}. Pozostałe kolumny raport pomija.',
  'fields.others': 'W szczegółach wpisu jest też: {others}.',
  'fields.missing': 'Wiersze nie mają {missing}. Mają za to: {others}.',
  'fields.missing.do':
    'Jeśli chodzi o jedno z nich, zapisz to w mapping.fields, na przykład {"{first}": "…"}; jeśli nie, pomiń kolumnę właściwością columns.',
  'fields.noTime':
    'W wierszach nie znaleziono daty i godziny, więc nie można ich według niej sortować ani filtrować. Mają: {others}.',
  'fields.noTime.do': 'Podaj w mapping.fields, gdzie ona jest, na przykład {"{first}": "…"}.',
  'fields.none': 'Wiersze nie mają żadnej kolumny raportu. Mają: {others}.',
  'fields.none.do': 'Zapisz w mapping.fields, co jest czym, albo wybierz inny preset.',

  'times.read': '{key} jest odczytywane jako data i godzina, na przykład {value}.',
  'times.converted':
    '{key} nie jest zapisane w ISO 8601, na przykład {raw}. Raport odczytuje to jako {value}.',
  'times.unread':
    'Nieodczytane daty: {rows}, na przykład {raw}. Są pokazywane tak, jak przyszły, i nie można według nich sortować ani filtrować.',
  'times.unread.do':
    'Wysyłaj ISO 8601 ze strefą, na przykład 2026-11-21T08:30:02Z, albo zapisz w mapping.fields.{key}, jak są liczone ("unit").',
  'times.unlikely': 'Daty sprzed 1990 lub po 2100 roku: {rows}.',
  'times.unlikely.do':
    'Zapisz w mapping.fields.{key}, jak są liczone ("unit": "s", "ms", "us" lub "ns"), albo wysyłaj null tam, gdzie daty nie ma.',
  'times.future': '{key} jest w przyszłości: {value}.',
  'times.future.do': 'Sprawdź zegar serwera i strefę, którą zapisuje.',
  'times.noZone': '{key} nie podaje strefy, więc jest odczytywane jako UTC: {raw}.',
  'times.noZone.do': 'Wysyłaj strefę albo podaj ją w mapping.fields.{key} ("zone": "America/Sao_Paulo").',

  'durations.said': 'Czasy trwania ({key}) są liczone w jednostce {unit}.',
  'durations.guessed':
    'Nic nie mówi, w jakiej jednostce są czasy trwania ({key}). Są odczytywane jako {unit}: {raw} jest pokazywane jako {value} ms.',
  'durations.guessed.do':
    'Jeśli to prawda, zapisz to w mapping.fields ({"{key}": {"at": "…", "unit": "{unit}"}}); jeśli nie, podaj tam właściwą jednostkę.',
  'durations.small':
    'Czasy trwania ({key}) są odczytywane jako milisekundy, a wszystkie są małymi ułamkami, na przykład {raw}: wyglądają na sekundy.',
  'durations.small.do': 'Wysyłaj milisekundy albo mapowanie z {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'Wszystkie wiersze przychodzą naraz; jest ich {rows}.',
  'paging.end': 'Odczytano do końca. Wiersze: {rows}, strony: {pages}.',
  'paging.on':
    'Odczytano strony: {pages}, wiersze: {rows}; każda zaczyna się tam, gdzie kończy się poprzednia.',
  'paging.named': 'Odpowiedź wskazuje następną stronę: {name}.',
  'paging.trial': 'Sposób pytania o dalsze strony znaleziono metodą prób: {ways}.',
  'paging.trial.do':
    'Ustaw mapowanie, które tworzy guessMapping(), żeby żaden raport nie musiał próbować: to do pięciu zapytań.',
  'paging.length':
    'Zwraca tyle wierszy ({rows}), ile serwery często dają na jednej stronie, a nic w odpowiedzi nie mówi, czy jest ich więcej.',
  'paging.unknown':
    'Zwraca te same wiersze ({rows}) bez względu na to, o którą stronę się pyta. Jeśli jest ich więcej, raport nie może ich pokazać i o tym mówi.',
  'paging.unknown.do':
    'Zapisz w mapping.paging, jak pytać o strony, na przykład {"by": "page"} z parametrem {"page": "{page}"}; albo wskaż następną stronę w odpowiedzi: elementem next lub nagłówkiem Link z rel="next" (dla innego źródła tylko z Access-Control-Expose-Headers: Link).',
  'paging.sign': 'Odpowiedź mówi, że jest więcej ({name}), a raport nie wie, jak o to zapytać.',
  'paging.member.do':
    'Jeśli {name} mówi, gdzie zaczyna się następna strona, użyj tego: {"paging": {"by": "cursor", "next": "{name}"}}, z parametrem, który to przyjmuje, na przykład {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'Wskazuje następną stronę w innym źródle ({name}), do którego raport nie sięga: trafiłyby tam Twoje nagłówki. Widać tylko pierwsze wiersze ({rows}).',
  'paging.elsewhere.do':
    'Niech zapisuje odnośniki do adresu, pod którym go zapytano (za serwerem proxy: X-Forwarded-Host), albo ustaw tamten adres jako endpoint.',
  'paging.fault': 'Dalsza strona zgłasza błąd ({status}), po {rows} wierszach.',
  'paging.fault.do': 'Otwórz tę stronę osobno: {address}',
  'paging.repeats': 'Druga strona to znów pierwsza: nie wiadomo, jak pytać o strony.',
  'paging.repeats.do':
    'Niech przyjmuje offset i limit, albo zapisz w mapping.paging, jak stronicuje: przez {page}, {offset}, {cursor} czy odnośnik. Jeśli to wszystkie wiersze, zapisz {"paging": {"by": "none"}}.',
  'paging.endless':
    'Wciąż wskazuje następną stronę, a żadna nie przynosi nowych wierszy (strony: {pages}, wiersze: {rows}).',
  'paging.endless.do': 'Za ostatnim wierszem pomiń następną stronę albo wyślij null.',
  'paging.short': 'Podaje liczbę wierszy {total}, a zwraca ich {rows}.',
  'paging.short.do': 'Licz to, co jest na stronach: te same filtry i nic więcej.',
  'paging.grew': 'Wiersze przybywały szybciej, niż można je było czytać.',
  'paging.grew.do': 'Zapytaj o okres, który ma koniec.',
  'paging.twice': 'Wiersze, które są na więcej niż jednej stronie: {twice}.',
  'paging.twice.do':
    'Jeśli wiersze przybywają cały czas, tak ma być; jeśli nie, sortuj według czasu, a potem według identyfikatora.',

  'limit.kept': 'Nie zwraca więcej wierszy, niż zażądano.',
  'limit.ignored': 'Zażądano wierszy: {few}, zwrócono: {rows}. Limit jest pomijany.',
  'limit.ignored.do':
    'Niech przyjmuje limit, albo podaj, jaki parametr przyjmuje: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'Podaje liczbę wierszy {total}, a ostatni jest na swoim miejscu.',
  'total.counted': 'Podaje liczbę wierszy: {total}.',
  'total.reached': 'Nie liczy wierszy. Na stronach jest ich {rows} i nie ma więcej.',
  'total.none':
    'Nie mówi, ile jest wierszy: czytający nie widzą ich liczby i nie mogą od razu przejść na koniec.',
  'total.none.do':
    'Dodaj total do odpowiedzi albo nagłówek X-Total-Count; w mapowaniu {"total": {"at": "…"}} lub {"total": {"header": "…"}}.',
  'total.high': 'Podaje liczbę wierszy {total}, ale na miejscu ostatniego nie ma żadnego.',
  'total.low': 'Podaje liczbę wierszy {total}, a za nimi zwraca jeszcze {rows}.',
  'total.wrong.do': 'Licz to, co jest na stronach: te same filtry i nic więcej.',

  'stability.same': 'Na to samo zapytanie odpowiada tak samo.',
  'stability.order': 'Zapytany dwa razy, zwrócił te same wiersze w dwóch kolejnościach.',
  'stability.order.do': 'Sortuj według czasu, a potem według identyfikatora.',
  'stability.other': 'Zapytany dwa razy, zwrócił inne wiersze.',
  'stability.other.do': 'Jeśli wywołania przychodzą cały czas, tak ma być; jeśli nie, sortuj wiersze.',

  'order.both': 'Sortuje według {key}, w obie strony.',
  'order.own': 'Wiersze same przychodzą od najnowszych; inne kolejności powstają tutaj.',
  'order.notOwn': 'Mapowanie mówi, że wiersze przychodzą od najnowszych, a tak nie jest.',
  'order.notOwn.do': 'Pomiń rows.newestFirst.',
  'order.unmapped': 'Mapowanie nie umie sortować według {key}: sortowane są tylko wczytane wiersze.',
  'order.unmapped.do':
    'Zapisz, jak o to pytać, na przykład {"sort": {"ascending": "{field}", "descending": "-{field}"}} z parametrem {"sort": "{sort}"}.',
  'order.wrong.newest': 'Wiersze nie przychodzą posortowane według {key} od najnowszych, gdy się o to pyta.',
  'order.wrong.oldest': 'Wiersze nie przychodzą posortowane według {key} od najstarszych, gdy się o to pyta.',
  'order.wrong.do': 'Niech sortuje według sort=-{key} i sort={key}, albo zapisz w mapping.sort, jak to robi.',

  'filters.works': '{filter} znajduje to, co powinno.',
  'filters.unmapped': 'Mapowanie nie umie pytać o {keys}: wyszukiwanie obejmuje tylko wczytane wiersze.',
  'filters.unmapped.do':
    'Zapisz, jak o to pytać, na przykład {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} niczego nie znajduje, choć są wiersze z tą wartością.',
  'filters.nothing.do':
    'Filtry tekstowe pasują w dowolnym miejscu wartości, bez względu na wielkość liter; from i until to chwile w UTC, obie włącznie.',
  'filters.ignored':
    '{filter} jest pomijane: przyszły wiersze, które nie pasują. Raport o tym mówi i proponuje przefiltrować wczytane.',
  'filters.ignored.do': 'Niech przyjmuje ten parametr, albo pomiń ten filtr w mapowaniu.',

  'case.ignored': 'Tekst jest znajdowany bez względu na wielkość liter ({filter}).',
  'case.kept':
    '{filter} niczego nie znajduje, choć są wiersze z tym tekstem pisanym inaczej: endpoint rozróżnia wielkość liter.',
  'case.kept.do':
    'Niech jej nie rozróżnia, albo zapisz, że ją rozróżnia: {"filters": {"caseless": "none"}}. Wtedy teksty są szukane wśród wczytanych wierszy.',

  'summaries.right': 'Podsumowuje {question}; liczba wierszy {rows} zgadza się ze stronami.',
  'summaries.none': 'Nie podsumowuje {question}: liczone są wczytane wiersze.',
  'summaries.none.do':
    'Odpowiadaj na summary=time i summary=<field> (openapi.yaml) albo opisz mapping.summary.',
  'summaries.wrong': 'Podsumowanie {question} podaje wiersze: {said}, a na stronach jest ich {own}.',
  'summaries.wrong.do': 'Podsumowuj wiersze, które przepuszczają filtry zapytania, i żadne inne.',
  'summaries.failures': 'Podsumowanie {question} podaje błędy: {said}, a na stronach jest ich {own}.',
  'summaries.failures.do': 'Błędem jest status 400 lub wyższy oraz error równe true.',
  'summaries.byTime': 'według czasu',
  'summaries.by': 'według {key}',
};
