import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { isSecretName } from '../../core/secrets/secret-names.js';
import { numberField } from '../../query/entry-name.js';
import type { Shell } from '../../shell/shell.js';

/** Which entry is looked around, and what was chosen there, as an address says it. */
export interface AroundPlace {
  /** Name of the entry. */
  readonly entry: string;
  /** Milliseconds before and after it; null for any. */
  readonly reach: number | null;
  /** Fields whose values the others have in common with it. */
  readonly same: readonly string[];
}

/** Behind the name under which the report keeps its filters in the address. */
const SUFFIX = '-around';
const VERSION = 'v1';
const [ENTRY, REACH, SAME, ANY] = ['entry', 'reach', 'same', 'any'] as const;
/** Longest name that is taken from an address, and most fields. */
const [LONGEST, MOST] = [256, 10];

const written = ({ entry, reach, same }: AroundPlace): string => {
  const parameters = new URLSearchParams({ [ENTRY]: entry, [REACH]: reach === null ? ANY : String(reach) });
  for (const field of same) parameters.append(SAME, field);
  return `${VERSION}.${parameters.toString()}`;
};

/** What an address asks for; null where it asks for nothing valid. A link may hold anything. */
export const readPlace = (text: string | null): AroundPlace | null => {
  if (!text?.startsWith(`${VERSION}.`)) return null;
  const parameters = new URLSearchParams(text.slice(VERSION.length + 1));
  const entry = parameters.get(ENTRY) ?? '';
  const reach = parameters.get(REACH);
  const isReach = reach === ANY || /^\d{1,12}$/.test(reach ?? '');
  if (entry === '' || entry.length > LONGEST || !isReach) return null;
  const same = parameters.getAll(SAME).slice(0, MOST);
  return { entry, reach: reach === ANY ? null : Number(reach), same };
};

/** Keeps in the page's address what is looked around, so that a link and the browser's own Back lead there and away. */
export class AroundAddress {
  readonly #shell: Shell;

  /** @param moved Called when the reader went back or forward, with what the address says now. */
  constructor(shell: Shell, moved: (place: AroundPlace | null) => void) {
    this.#shell = shell;
    shell.whileConnected((signal) => {
      window.addEventListener('popstate', () => this.#isKept && moved(this.read()), { signal });
    });
  }

  /** What the address says; null where it says nothing, or the page keeps nothing there. */
  read(): AroundPlace | null {
    return this.#isKept ? readPlace(new URL(location.href).searchParams.get(this.#name)) : null;
  }

  /** The address that opens this; null where there is none. */
  link(place: AroundPlace): string | null {
    const own = this.#isLinkable(place) ? this.#shell.linkTo(place.entry, 'frozen') : null;
    return own === null ? null : this.#with(own, place);
  }

  /** @param isNew Whether the browser's Back is to lead to what was there before. */
  write(place: AroundPlace | null, isNew = false): void {
    if (!this.#isKept) return;
    const said = this.read();
    const kept = place !== null && this.#isLinkable(place) ? place : null;
    if (said === null ? kept === null : kept !== null && written(said) === written(kept)) return;
    const address = this.#with(location.href, kept);
    try {
      if (isNew) history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // An address that may not be changed (a sandboxed frame): the entry is shown all the same.
    }
  }

  #with(address: string, place: AroundPlace | null): string {
    const changed = new URL(address);
    if (place) changed.searchParams.set(this.#name, written(place));
    else changed.searchParams.delete(this.#name);
    return changed.href;
  }

  /** An address is handed on: what may be a secret has no place in it. */
  #isLinkable({ entry }: AroundPlace): boolean {
    const { preset } = this.#shell.report.state;
    return (
      entry.length <= LONGEST && maskSecrets(entry) === entry && !isSecretName(numberField(preset) ?? '')
    );
  }

  get #isKept(): boolean {
    return this.#shell.control.memory.persistence === 'url';
  }
  get #name(): string {
    return `${this.#shell.control.memory.name}${SUFFIX}`;
  }
}
