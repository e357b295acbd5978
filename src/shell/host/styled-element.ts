import { adoptStyles, LitElement, type CSSResultOrNative } from 'lit';

/** Gives a root its styles, as sheets of the document that it is in by now. */
const takeStyles = (root: ShadowRoot, styles: readonly CSSResultOrNative[]): void => {
  const view = root.ownerDocument.defaultView;
  if (!view || view === window) return adoptStyles(root, [...styles]);
  root.adoptedStyleSheets = styles.flatMap((style) => {
    if (!('cssText' in style)) return [];
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    return [sheet];
  });
};

/**
 * An element that keeps its styles wherever it is moved. A constructed sheet is of the document that it was made in: an element comes
 * into another one without any, and so it does when it comes back.
 */
export abstract class StyledElement extends LitElement {
  #styles: readonly CSSResultOrNative[] = (this.constructor as typeof LitElement).elementStyles;

  protected addStyles(styles: readonly CSSResultOrNative[]): void {
    this.#styles = [...this.#styles, ...styles];
    this.adoptedCallback();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    takeStyles(root, this.#styles);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) takeStyles(this.shadowRoot, this.#styles);
  }
}
