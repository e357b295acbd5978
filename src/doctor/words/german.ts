import type { Sayings } from './english.js';

export const german: Sayings = {
  'reach.rows': 'Er antwortet mit {rows} Zeilen; angefordert waren {limit}.',
  'reach.answer': 'Die Antwort hat {rows} Zeilen.',
  'reach.empty': 'Er antwortet, hat aber keine Zeilen zum Prüfen.',
  'reach.empty.do': 'Die Prüfung wiederholen, wenn es welche gibt.',
  'reach.network':
    'Der Browser bekam keine Antwort. Entweder antwortet dort nichts, oder der Antwort fehlen die CORS-Header, die ein anderer Ursprung braucht.',
  'reach.network.do':
    'Die Adresse in einem Tab öffnen. Antwortet sie dort, Access-Control-Allow-Origin senden und für eigene Header Access-Control-Allow-Headers.',
  'reach.policy': 'Die Content Security Policy dieser Seite blockiert diese Adresse ({directive}).',
  'reach.policy.do': 'Den Ursprung des Endpunkts in diese Direktive aufnehmen.',
  'reach.offline': 'Dieser Browser hat keine Verbindung.',
  'reach.offline.do': 'Die Verbindung herstellen und die Prüfung wiederholen.',
  'reach.unauthorised': 'Er verlangt eine Anmeldung (401).',
  'reach.unauthorised.do': 'headers oder credentials angeben, hier wie am Tag.',
  'reach.forbidden': 'Er verweigert den Zugriff (403).',
  'reach.forbidden.do': 'Mit einem Konto anmelden, das das Protokoll lesen darf.',
  'reach.not-found': 'Unter dieser Adresse gibt es nichts (404).',
  'reach.not-found.do': 'Den Pfad prüfen.',
  'reach.sign-in-page': 'Er sendet eine Webseite, vermutlich eine Anmeldeseite, statt JSON.',
  'reach.sign-in-page.do': 'headers oder credentials angeben und mit 401 antworten, wo sie fehlen.',
  'reach.not-json': 'Seine Antwort ist kein JSON. {details}',
  'reach.not-json.do': 'Mit JSON, einem JSON-Objekt je Zeile oder einer Protokolldatei antworten.',
  'reach.no-rows': 'Seine Antwort hat keine Zeilen, wo sie erwartet werden. {details}',
  'reach.no-rows.do':
    'In mapping.rows.at angeben, wo die Liste ist, zum Beispiel {"rows": {"at": "data.items"}}.',
  'reach.time-out': 'Es hat zu lange gedauert.',
  'reach.time-out.do': 'Eine Seite innerhalb von 30 Sekunden beantworten.',
  'reach.bad-mapping': 'Die Zuordnung ist ungültig. {details}',
  'reach.bad-mapping.do': 'Diese Angabe korrigieren; mapping.schema.json sagt, was sie enthalten darf.',
  'reach.bad-endpoint': 'Der Endpunkt ist keine http- oder https-URL.',
  'reach.bad-endpoint.do':
    'Eine Adresse wie https://example.com/api/logs angeben oder einen Pfad dieser Seite.',
  'reach.other': 'Er meldet einen Fehler ({status}). {details}',
  'reach.other.do': 'Das Protokoll des Servers prüfen.',
  failed: 'Eine Anfrage dieser Prüfung ist fehlgeschlagen ({status}).',
  'failed.do': 'Die Anfrage im Netzwerk-Tab des Browsers wiederholen und das Protokoll des Servers prüfen.',

  'protocol.default': 'Er spricht das Standardprotokoll.',
  'protocol.given': 'Er wird mit der angegebenen Zuordnung gelesen.',
  'protocol.file': 'Er antwortet mit einer Protokolldatei, die der Bericht ganz liest.',
  'protocol.guessed':
    'Er spricht nicht das Standardprotokoll. Der Bericht errät eine Zuordnung aus der ersten Antwort.',
  'protocol.guessed.do':
    'Die Zuordnung von guessMapping() prüfen, ergänzen, wie Filter und Sortierungen angefordert werden, und am Tag als mapping setzen: Dann wird nichts erraten.',
  'protocol.engine': 'Er antwortet wie ein bekannter Server ({engines}).',
  'protocol.engine.do':
    'Die Zuordnung mit dieser Funktion von api-log-report/engines.js erstellen: Dann filtert und sortiert auch der Server.',

  'fields.all': 'Die Zeilen haben jede Spalte des Berichts.',
  'fields.some': 'Die Zeilen haben {there}. Die anderen Spalten lässt der Bericht weg.',
  'fields.others': 'In den Details eines Eintrags gibt es außerdem: {others}.',
  'fields.missing': 'Die Zeilen haben kein {missing}. Sie haben: {others}.',
  'fields.missing.do':
    'Ist eines davon gemeint, in mapping.fields angeben, zum Beispiel {"{first}": "…"}; sonst die Spalte mit der Eigenschaft columns weglassen.',
  'fields.noTime':
    'In den Zeilen wurde keine Zeit gefunden; sie lassen sich nicht danach sortieren oder filtern. Sie haben: {others}.',
  'fields.noTime.do': 'In mapping.fields angeben, wo sie ist, zum Beispiel {"{first}": "…"}.',
  'fields.none': 'Die Zeilen haben keine Spalte des Berichts. Sie haben: {others}.',
  'fields.none.do': 'In mapping.fields angeben, was welches ist, oder ein anderes Preset wählen.',

  'times.read': '{key} wird als Zeit gelesen, zum Beispiel {value}.',
  'times.converted':
    '{key} ist nicht in ISO 8601 geschrieben, zum Beispiel {raw}. Der Bericht liest das als {value}.',
  'times.unread':
    '{rows} Zeiten sind nicht lesbar, zum Beispiel {raw}: Sie werden wie empfangen angezeigt und lassen sich nicht sortieren oder filtern.',
  'times.unread.do':
    'ISO 8601 mit Zone senden, zum Beispiel 2026-11-21T08:30:02Z; oder in mapping.fields.{key} die Einheit angeben ("unit").',
  'times.unlikely': '{rows} Zeiten liegen vor 1990 oder nach 2100.',
  'times.unlikely.do':
    'In mapping.fields.{key} die Einheit angeben ("unit": "s", "ms", "us" oder "ns") oder null senden, wo es keine Zeit gibt.',
  'times.future': '{key} liegt in der Zukunft: {value}.',
  'times.future.do': 'Die Uhr des Servers und die Zone prüfen, die er schreibt.',
  'times.noZone': '{key} nennt keine Zone und gilt daher als UTC: {raw}.',
  'times.noZone.do': 'Eine senden oder in mapping.fields.{key} angeben ("zone": "America/Sao_Paulo").',

  'durations.said': 'Dauern ({key}) werden in {unit} gezählt.',
  'durations.guessed':
    'Nichts sagt, worin Dauern ({key}) gezählt werden. Angenommen wird {unit}: {raw} erscheint als {value} ms.',
  'durations.guessed.do':
    'Stimmt das, in mapping.fields angeben ({"{key}": {"at": "…", "unit": "{unit}"}}); sonst dort die richtige Einheit.',
  'durations.small':
    'Dauern ({key}) gelten als Millisekunden, und alle sind sehr klein, zum Beispiel {raw}: Das sieht nach Sekunden aus.',
  'durations.small.do':
    'Millisekunden senden oder eine Zuordnung mit {"{key}": {"at": "{key}", "unit": "s"}}.',

  'paging.one': 'Alle {rows} Zeilen werden auf einmal gesendet.',
  'paging.end': 'Er wurde bis zum Ende gelesen: {rows} Zeilen auf {pages} Seiten.',
  'paging.on': '{pages} Seiten mit {rows} Zeilen wurden gelesen; jede schließt an die vorige an.',
  'paging.named': 'Die Antwort nennt ihre nächste Seite: {name}.',
  'paging.trial': 'Wie weitere Seiten angefordert werden, wurde durch Probieren gefunden: {ways}.',
  'paging.trial.do':
    'Die Zuordnung von guessMapping() setzen, damit kein Bericht probieren muss: Er fragt bis zu fünfmal.',
  'paging.length':
    'Er gibt {rows} Zeilen, so viele, wie Server oft auf eine Seite geben; nichts in der Antwort sagt, ob es mehr gibt.',
  'paging.unknown':
    'Er gibt für jede Seite dieselben {rows} Zeilen. Gibt es mehr, kann der Bericht sie nicht anzeigen und sagt das.',
  'paging.unknown.do':
    'In mapping.paging angeben, wie Seiten angefordert werden, zum Beispiel {"by": "page"} mit dem Parameter {"page": "{page}"}; oder die nächste Seite in der Antwort nennen: als next oder im Header Link mit rel="next" (für einen anderen Ursprung nur mit Access-Control-Expose-Headers: Link).',
  'paging.sign':
    'Seine Antwort sagt, dass es mehr gibt ({name}); der Bericht weiß nicht, wie er danach fragen soll.',
  'paging.member.do':
    'Sagt {name}, wo die nächste Seite beginnt, danach blättern: {"paging": {"by": "cursor", "next": "{name}"}}, mit dem Parameter dafür, zum Beispiel {"cursor": "{cursor}"}.',
  'paging.elsewhere':
    'Er nennt seine nächste Seite unter einem anderen Ursprung ({name}), den der Bericht nicht öffnet: Eigene Header würden dorthin gesendet. Nur die ersten {rows} Zeilen werden angezeigt.',
  'paging.elsewhere.do':
    'Links mit der Adresse schreiben lassen, unter der gefragt wurde (hinter einem Proxy: X-Forwarded-Host), oder die andere Adresse als Endpunkt setzen.',
  'paging.fault': 'Eine weitere Seite schlägt fehl ({status}), nach {rows} Zeilen.',
  'paging.fault.do': 'Diese Seite einzeln öffnen: {address}',
  'paging.repeats':
    'Die zweite Seite ist wieder die erste: Der Bericht weiß nicht, wie er Seiten anfordern soll.',
  'paging.repeats.do':
    'Ihn offset und limit annehmen lassen oder in mapping.paging angeben, wie er blättert: mit {page}, {offset}, einem {cursor} oder einem Link. Sind das alle Zeilen, {"paging": {"by": "none"}} angeben.',
  'paging.endless':
    'Er nennt immer eine nächste Seite, und keine davon bringt neue Zeilen ({pages} Seiten, {rows} Zeilen).',
  'paging.endless.do': 'Nach der letzten Zeile die nächste Seite weglassen oder null senden.',
  'paging.short': 'Er zählt {total} Zeilen und gibt {rows}.',
  'paging.short.do': 'Zählen, was die Seiten enthalten: mit denselben Filtern, und nicht mehr.',
  'paging.grew': 'Zeilen kamen schneller hinzu, als sie gelesen werden konnten.',
  'paging.grew.do': 'Einen Zeitraum mit einem Ende anfordern.',
  'paging.twice': '{twice} Zeilen sind auf mehr als einer Seite.',
  'paging.twice.do':
    'Kommen ständig Zeilen hinzu, ist das normal. Sonst nach Zeit und dann nach einer Kennung sortieren.',

  'limit.kept': 'Er gibt nicht mehr Zeilen als angefordert.',
  'limit.ignored': 'Angefordert waren {few} Zeilen, gegeben hat er {rows}: Er ignoriert das Limit.',
  'limit.ignored.do':
    'Ihn limit annehmen lassen oder angeben, mit welchem Parameter er es tut: {"request": {"parameters": {"per_page": "{limit}"}}}.',

  'total.right': 'Er zählt {total} Zeilen, und die letzte ist da.',
  'total.counted': 'Er zählt {total} Zeilen.',
  'total.reached': 'Er zählt seine Zeilen nicht. Seine Seiten haben {rows}, und nicht mehr.',
  'total.none':
    'Er sagt nicht, wie viele Zeilen es gibt: Die Anzahl fehlt, und zum Ende kann man nicht direkt springen.',
  'total.none.do':
    'Der Antwort total oder einen Header X-Total-Count hinzufügen; in einer Zuordnung {"total": {"at": "…"}} oder {"total": {"header": "…"}}.',
  'total.high': 'Er zählt {total} Zeilen, aber an der Stelle der letzten ist keine.',
  'total.low': 'Er zählt {total} Zeilen und gibt dahinter {rows} weitere.',
  'total.wrong.do': 'Zählen, was die Seiten enthalten: mit denselben Filtern, und nicht mehr.',

  'stability.same': 'Dieselbe Anfrage bekommt dieselbe Antwort.',
  'stability.order': 'Zweimal gefragt, gab er dieselben Zeilen in zwei Reihenfolgen.',
  'stability.order.do': 'Nach Zeit und dann nach einer Kennung sortieren.',
  'stability.other': 'Zweimal gefragt, gab er andere Zeilen.',
  'stability.other.do': 'Kommen ständig Aufrufe hinzu, ist das normal. Sonst die Zeilen sortieren.',

  'order.both': 'Er sortiert nach {key}, in beide Richtungen.',
  'order.own': 'Die neuesten Zeilen werden zuerst gesendet; andere Reihenfolgen entstehen hier.',
  'order.notOwn':
    'Die Zuordnung sagt, dass die neuesten Zeilen zuerst gesendet werden; so ist es aber nicht.',
  'order.notOwn.do': 'rows.newestFirst weglassen.',
  'order.unmapped':
    'Die Zuordnung kann nicht nach {key} sortieren: Sortiert werden nur die geladenen Zeilen.',
  'order.unmapped.do':
    'Angeben, wie danach gefragt wird, zum Beispiel {"sort": {"ascending": "{field}", "descending": "-{field}"}} mit dem Parameter {"sort": "{sort}"}.',
  'order.wrong.newest': 'Die Zeilen sind auf Anfrage nicht nach {key} sortiert, neueste zuerst.',
  'order.wrong.oldest': 'Die Zeilen sind auf Anfrage nicht nach {key} sortiert, älteste zuerst.',
  'order.wrong.do':
    'Ihn mit sort=-{key} und sort={key} sortieren lassen oder in mapping.sort angeben, wie er es tut.',

  'filters.works': '{filter} findet, was es soll.',
  'filters.unmapped': 'Die Zuordnung beschreibt {keys} nicht: Gesucht wird nur in den geladenen Zeilen.',
  'filters.unmapped.do':
    'Angeben, wie danach gefragt wird, zum Beispiel {"filters": {"as": "parameters", "operators": {"contains": "{field}={value}"}}}.',
  'filters.nothing': '{filter} findet nichts, obwohl es Zeilen damit gibt.',
  'filters.nothing.do':
    'Textfilter passen überall in einem Wert, groß oder klein; from und until sind Zeitpunkte in UTC, beide eingeschlossen.',
  'filters.ignored':
    '{filter} wird ignoriert: Einige Zeilen passen nicht. Der Bericht sagt es und bietet an, die geladenen zu filtern.',
  'filters.ignored.do': 'Ihn diesen Parameter annehmen lassen oder den Filter aus der Zuordnung streichen.',

  'case.ignored': 'Groß- und Kleinschreibung ist egal ({filter}).',
  'case.kept':
    '{filter} findet nichts, obwohl Zeilen es anders geschrieben haben: Der Endpunkt unterscheidet Groß- und Kleinschreibung.',
  'case.kept.do':
    'Ihn Groß- und Kleinschreibung ignorieren lassen oder angeben, dass er es nicht tut: {"filters": {"caseless": "none"}}. Dann wird in den geladenen Zeilen gesucht.',

  'summaries.right': 'Er fasst {question} zusammen und zählt {rows} Zeilen wie seine Seiten.',
  'summaries.none': 'Er fasst {question} nicht zusammen: Gezählt werden stattdessen die geladenen Zeilen.',
  'summaries.none.do':
    'summary=time und summary=<Feld> beantworten (openapi.yaml) oder mapping.summary beschreiben.',
  'summaries.wrong': 'Seine Zusammenfassung {question} zählt {said} Zeilen, seine Seiten haben {own}.',
  'summaries.wrong.do': 'Genau die Zeilen zusammenfassen, die die Filter der Anfrage durchlassen.',
  'summaries.failures': 'Seine Zusammenfassung {question} zählt {said} Fehler, seine Seiten haben {own}.',
  'summaries.failures.do': 'Ein Status ab 400 ist ein Fehler, ebenso error mit dem Wert true.',
  'summaries.byTime': 'nach Zeit',
  'summaries.by': 'nach {key}',
};
