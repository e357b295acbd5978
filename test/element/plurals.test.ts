import { descriptionOf } from '../support/accessible.js';
import { find, findText, heard } from '../support/screen.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';

/** How many rows, and what the top bar makes of it. */
const COUNTS: Readonly<Record<string, readonly (readonly [count: number, text: string])[]>> = {
  en: [
    [1, '1 entry'],
    [2, '2 entries'],
    [1_000_000, '1,000,000 entries'],
  ],
  es: [
    [1, '1 registro'],
    [2, '2 registros'],
    [1_000_000, '1.000.000 de registros'],
  ],
  pl: [
    [0, '0 wpisów'],
    [1, '1 wpis'],
    [2, '2 wpisy'],
    [5, '5 wpisów'],
    [12, '12 wpisów'],
    [22, '22 wpisy'],
    [25, '25 wpisów'],
  ],
  'pt-BR': [
    [1, '1 registro'],
    [2, '2 registros'],
    [1_000_000, '1.000.000 de registros'],
  ],
};

for (const [locale, counts] of Object.entries(COUNTS)) {
  describe(`numbers of things in ${locale}`, () => {
    for (const [count, text] of counts) {
      it(`are said rightly, seen and heard: ${text}`, async () => {
        const { report } = await show({ locale }, logOfLength(count));
        await findText(report, new RegExp(`^${text}$`));
        if (count > 0) await heard(report, 'status', new RegExp(`(^|\\s)${text}, `));
      });
    }
  });
}

describe('the number of filters in Polish', () => {
  const FILTERS = { clientId: '1', client: 'a', ip: '1', resource: 'a', authorization: 'a' };
  const expected = [
    [1, '1 aktywny filtr'],
    [3, '3 aktywne filtry'],
    [5, '5 aktywnych filtrów'],
  ] as const;

  for (const [count, text] of expected) {
    it(`is said rightly: ${text}`, async () => {
      const filters = Object.fromEntries(Object.entries(FILTERS).slice(0, count));
      const { report } = await show({ locale: 'pl', filters });
      const button = await find(report, 'button', 'Pokaż filtry');
      await until(() => descriptionOf(button) === text);
    });
  }
});

it('speaks the language nearest to the one asked for', async () => {
  const { report } = await show({ locale: 'es-MX' });
  await loaded(report);
  await find(report, 'region', 'Registros de API');
  await find(report, 'columnheader', 'ID de cliente');
});
