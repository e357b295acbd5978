import { quoted } from './sql-text.js';

/** The texts of one statement. Nothing that a reader typed gets into it in any other way. */
export interface StatementTexts {
  /** Takes a text in, and returns its placeholder in the statement. */
  bind(text: string): string;
  /** Whether the server reads JSON by a path: 18.16 finds names at any depth alone, which would be other rows. */
  readonly readsJson: boolean;
  /** What travels beside the statement, by name; the client writes it as a database reads it. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Texts beside the statement, where the server knows parameters. */
export const boundTexts = (): StatementTexts => {
  const parameters: Record<string, string> = {};
  const bind = (text: string): string => {
    const name = `text${Object.keys(parameters).length + 1}`;
    parameters[name] = text;
    return `{${name}:String}`;
  };
  return { bind, parameters, readsJson: true };
};

/** Texts in the statement, quoted: servers before version 20, Debian's 18.16 among them, know no parameters. */
export const quotedTexts = (): StatementTexts => ({ bind: quoted, parameters: {}, readsJson: false });
