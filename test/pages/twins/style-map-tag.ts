/** A tag that a strict policy must refuse something of: styleMap writes its first styles into an attribute. */
import { html, LitElement } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

class StyleMapTag extends LitElement {
  override render() {
    // eslint-disable-next-line lit/ban-attributes -- the very thing that must be caught
    return html`<p style=${styleMap({ width: '5px' })}>Here it is</p>`;
  }
}

customElements.define('api-log-report', StyleMapTag);
