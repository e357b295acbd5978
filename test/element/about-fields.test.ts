import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isExposed } from '../support/accessible.js';
import { find } from '../support/screen.js';
import { show } from '../support/show.js';
import { keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

/** The marks that say what a field is, by their names. */
const marksOf = (place: ParentNode): Map<string, HTMLElement> =>
  new Map([...place.querySelectorAll<HTMLElement>('.about summary')].map((mark) => [mark.title, mark]));

const textOf = (root: ShadowRoot, mark: HTMLElement): HTMLElement =>
  root.getElementById(mark.getAttribute('aria-controls')!)!;

describe('what a field is', () => {
  it('is said at each search field, by a press or by its key, in the words of the document', async () => {
    const { report } = await show({ filtersOpen: true, locale: 'pt-BR' });
    await keyboardReady(report);
    const root = report.shadowRoot!;
    const marks = await until(() => {
      const found = marksOf(root.querySelector('.search')!);
      return found.size === 10 && found;
    });
    for (const [name, mark] of marks) {
      const text = textOf(root, mark);
      expect(isExposed(text), name).to.equal(false);
      mark.click();
      await until(() => isExposed(text));
      expect(mark.getBoundingClientRect().width, name).to.be.at.least(24);
    }
    expect(textOf(root, marks.get('Sobre Status')!).textContent).to.equal('Status code da operação.');
    expect(textOf(root, marks.get('Sobre Data/Hora')!).textContent).to.contain('Valor inicial');
    const field = await until(() => root.querySelector<HTMLInputElement>('#search-clientId'));
    field.focus();
    await sendKeys({ press: 'F1' });
    const about = textOf(root, marks.get('Sobre Client ID')!);
    await until(() => !isExposed(about));
    await sendKeys({ press: 'F1' });
    await until(() => isExposed(about));
    await until(() => root.textContent.split(about.textContent.trim()).length > 2);
    expect(field.getAttribute('aria-describedby')).to.contain(about.id);
    expect(root.activeElement === field).to.equal(true);
  });

  it('is said at each column: in the dialog of columns, and in the list of values of a heading', async () => {
    const { report } = await show();
    await keyboardReady(report);
    const root = report.shadowRoot!;
    (await find(report, 'button', 'Columns…')).click();
    const dialog = await find(report, 'dialog', 'Columns');
    const marks = marksOf(dialog);
    expect(marks.size).to.equal(15);
    const mark = marks.get('About Event')!;
    mark.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => isExposed(textOf(root, mark)));
    expect(textOf(root, mark).textContent).to.equal('Event used in the API.');
    await sendKeys({ press: 'Escape' });
    const heading = root.querySelector<HTMLElement>('th[part~="header-cell-client"] .heading')!;
    heading.focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    const list = await find(report, 'dialog', 'Values of Client');
    expect(list.querySelector('.about-text')!.textContent).to.equal(
      'Name and username of the client using the API resource.',
    );
  });

  it('is not said where the report does not know it', async () => {
    const { report } = await show({ filtersOpen: true, preset: 'expertsender-panel' });
    await keyboardReady(report);
    const marks = await until(() => {
      const found = marksOf(report.shadowRoot!.querySelector('.search')!);
      return found.size > 0 && found;
    });
    expect(marks.has('About Url')).to.equal(true);
    expect(marks.has('About Date')).to.equal(false);
  });
});
