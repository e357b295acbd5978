/** A table that takes values for markup: what the check of hostile values must catch. */
class MarkupTable extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const root = this.attachShadow({ mode: 'open' });
    const answer = await fetch('/logs?offset=0&limit=100000');
    const { rows } = (await answer.json()) as { rows: { id: string }[] };
    const line = ({ id }: { id: string }, place: number): string =>
      `<tr role="row" aria-rowindex="${place + 2}">${`<td>${id}</td>`.repeat(15)}</tr>`;
    root.innerHTML = `<table role="grid"><tbody>${rows.map(line).join('')}</tbody></table>`;
  }
}

customElements.define('api-log-report', MarkupTable);
