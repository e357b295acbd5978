/** Longest beginning of a line that is looked at. */
const LONGEST = 1000;

/** The log of a container as Kubernetes keeps it (CRI): time, stream, and whether the line is whole or a part of one. */
const CRI = /^(\d{4}-\d{2}-\d{2}T\S{8,30}) (stdout|stderr) ([FP])(?::\S+)? /;

const ISO_FIRST =
  /^\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)(?=[\s\]|])/;

/** What a program that collects lines wrote before one. */
export interface CriLine {
  readonly time: string;
  readonly stream: string;
  /** Whether the line goes on in the next one of its stream. */
  readonly isPart: boolean;
  readonly text: string;
}

export const criLine = (line: string): CriLine | null => {
  const match = CRI.exec(line);
  if (!match) return null;
  const [all, time, stream, tag] = match;
  return { time: time!, stream: stream!, isPart: tag === 'P', text: line.slice(all.length) };
};

/** What is before an object on a line, as members of a row: when it was written, and all of it. */
export const prefixMembers = (prefix: string): Readonly<Record<string, string>> => {
  const text = prefix.trim();
  if (text === '') return {};
  const time = ISO_FIRST.exec(`${text.slice(0, LONGEST)} `)?.[1];
  return time === undefined ? { prefix: text } : { prefix: text, log_time: time };
};

const SYSLOG_TIME = String.raw`(?:[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?|\d{4}-\d{2}-\d{2}T\S{8,30})`;

/** What may be before the text that a program wrote. */
const PREFIXES: readonly RegExp[] = [
  // Syslog as in RFC 3164, with the priority or without, where the host may be missing: `<134>Nov 20 10:00:00 host haproxy[12]: `.
  new RegExp(
    String.raw`^(?:<\d{1,3}>)?${SYSLOG_TIME} (?:[^\s[]{1,255} )?[^\s:[\]]{1,64}(?:\[\d{1,10}\])?: ?`,
  ),
  // Syslog as in RFC 5424: version, time, host, program, process, kind of message, structured data.
  /^<\d{1,3}>1 (?:\S{1,255} ){5}(?:-|(?:\[(?:[^\]\\]|\\.){1,2000}\]){1,20}) \ufeff?/,
  // The name of a container (Docker Compose), a pod (kubectl).
  /^[\w.-]{1,100} *\| /,
  /^\[pod\/[^\]\s]{1,300}\] /,
];

/** A line without what a program that collects lines wrote before it, and that as members of a row; null where there is none. */
export const collectedLine = (
  line: string,
): { readonly text: string; readonly members: Readonly<Record<string, string>> } | null => {
  const cri = criLine(line);
  if (cri) return { text: cri.text, members: { log_time: cri.time, stream: cri.stream } };
  const head = line.slice(0, LONGEST);
  for (const pattern of PREFIXES) {
    const prefix = pattern.exec(head)?.[0];
    if (prefix !== undefined) return { text: line.slice(prefix.length), members: prefixMembers(prefix) };
  }
  return null;
};
