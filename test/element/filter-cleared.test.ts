import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { counted, loaded } from '../support/table.js';
import { find } from '../support/screen.js';

const AT = Date.UTC(2026, 10, 21, 12);
const ITEMS = Array.from({ length: 120 }, (_, index) => ({
  at: new Date(AT - index * 60_000).toISOString(),
  verb: 'GET',
  path: `/things/${index}`,
}));

describe('a filter on a field that no row has', () => {
  it('shows all entries again when it is cleared, where rows come newest first', async () => {
    const { report } = await show({
      mapping: {
        request: { parameters: { offset: '{offset}', limit: '{limit}' } },
        paging: { by: 'offset' },
        rows: { at: 'items', newestFirst: true },
        total: { at: 'total' },
        fields: { dateTime: 'at', method: 'verb', url: 'path' },
      },
      fetch: async (input) => {
        const { searchParams } = new URL((input as URL | string).toString(), 'https://log.example');
        const offset = Number(searchParams.get('offset'));
        const items = ITEMS.slice(offset, offset + Math.min(50, Number(searchParams.get('limit'))));
        return Response.json({ items, total: ITEMS.length });
      },
    });
    await loaded(report);
    await counted(report, 121);
    await search(report, { Status: '404' });
    await counted(report, 1);
    (await find(report, 'button', 'Clear filters')).click();
    await counted(report, 121);
    await loaded(report);
  });
});
