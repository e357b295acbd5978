/** A message that the package writes to the console. */
export interface Message {
  /** How it begins, after `api-log-report:`; `…` for what differs from page to page. */
  readonly begins: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every message, for the page Troubleshooting; a test compares the list with the code. */
export const messages: readonly Message[] = [
  {
    begins: 'the cache is shared by all who use this browser',
    cause: 'There is an endpoint, pages are kept on disk, and no cache-key separates users.',
    fix: 'Set cache-key to the signed-in user or tenant, or cache="memory".',
  },
  {
    begins: 'IndexedDB cannot be used',
    cause: 'A private window, a full disk, a blocked database, or one that another tab holds.',
    fix: 'Nothing is broken: pages are kept in memory. Set cache="memory" to be without the message.',
  },
  {
    begins: 'unknown …: "…"',
    cause: 'preset, locale, time-zone, cache or persist-filters has a value that is none of the known ones.',
    fix: 'Use one of those in the message. An own report is the property preset, not the attribute.',
  },
  {
    begins: 'the report has no attribute …',
    cause:
      'An attribute of the tag is one letter or hyphen away from one that the report has, such as lockedfilters.',
    fix: 'Write it as the message says. A lock that is misspelt locks nothing.',
  },
  {
    begins: 'page-size is not a whole number',
    cause: 'A template left the attribute empty, or gave a text.',
    fix: 'Give a whole number from 1, or leave the attribute out.',
  },
  {
    begins: 'refresh-interval is not a number',
    cause: 'A template left the attribute empty, or gave a text.',
    fix: 'Give seconds; 0 is off.',
  },
  {
    begins: '… does not parse',
    cause: 'mapping or locked-filters is not JSON: quotes that were not escaped, or "[object Object]".',
    fix: 'Escape the attribute in your template, or set the property from a script. With bad locked filters nothing is loaded.',
  },
  {
    begins: 'filters: unknown field',
    cause: 'A key of filters is not a field or search field of the report.',
    fix: 'Use a key from the message, or lock the filter if only the endpoint knows it.',
  },
  {
    begins: 'columns: unknown field',
    cause: 'A key of columns is not a field of the report.',
    fix: 'Use a key from the message. Other fields need a report of your own.',
  },
  {
    begins: 'The feature "…" failed',
    cause: 'The code of a feature that you added threw.',
    fix: 'Fix what the message says. The rest of the report goes on without the feature.',
  },
  {
    begins: 'formats: each needs a key',
    cause: 'The property formats has an object that lacks something, or whose extension is none.',
    fix: 'Give each what the message lists; the type ExportFormat says what each is.',
  },
  {
    begins: 'features: "…" is not a part of the report',
    cause: 'The property features has a name that no part of the report has, or an object without a key.',
    fix: 'Use one of the names in the message, or an object such as {key, load}.',
  },
  {
    begins: 'The code of the feature "…" cannot be loaded',
    cause:
      'A file of the package, or your own code of a feature, could not be fetched, or threw when it was loaded.',
    fix: 'Look at the network panel for the file. The report goes on without the feature, and tries again.',
  },
  {
    begins: 'actions: each needs a key',
    cause: 'An entry of actions lacks a member, or has a place that does not exist.',
    fix: 'Give key, label, run and one of the places in the message.',
  },
  {
    begins: 'unknown csv-separator: "…"',
    cause: 'Only a comma, a semicolon and auto are possible.',
    fix: 'Set one of these.',
  },
  {
    begins: 'persist-filters: two reports of this page keep filters under',
    cause: 'Two reports share a name, so that each overwrites the filters of the other.',
    fix: 'Give each report an id.',
  },
  {
    begins: '… did not answer a page of a log',
    cause:
      'The answer is not JSON (a sign-in page, an error page) or has no list of rows. The message says what was received.',
    fix: 'Check the address and the sign-in, answer {"rows": […]}, or set a mapping.',
  },
  {
    begins: 'live-endpoint: the answer is not text/event-stream',
    cause: 'The address for new rows answers something other than server-sent events.',
    fix: 'Answer with the content type text/event-stream, or leave the live endpoint out.',
  },
  {
    begins: '… has no mapping; this one was made from its first answer',
    cause: 'The endpoint is not in the default protocol, so a mapping was guessed.',
    fix: 'Copy the mapping from the message, correct it, and set it.',
  },
  {
    begins: 'mapping.fields.…: the report has no such field',
    cause: 'A key differs from one of the report by capitals or hyphens.',
    fix: 'Use the key that the message names.',
  },
  {
    begins: 'mapping.fields.…: there is nothing at',
    cause: 'The path of a field leads nowhere in the first rows.',
    fix: 'Correct the path; the message lists the names that the rows have.',
  },
  {
    begins: 'explanations: expected a list',
    cause: 'explanations is not a list.',
    fix: 'Give a list of {when, cause}.',
  },
  {
    begins: 'explanations[…] is left out',
    cause: 'An entry lacks when or cause, or has values that cannot be compared.',
    fix: 'Correct the entry at that place.',
  },
  {
    begins: 'explanations: a function for',
    cause: 'A function of yours threw an error.',
    fix: 'Fix the function; the error is in the message.',
  },
  {
    begins: 'The disk is full or cannot be written',
    cause: 'The browser gives an export no more room.',
    fix: 'Keep the page open until the export is done; set csv-compression="gzip" for smaller files.',
  },
  {
    begins: '<…> is registered already, by version',
    cause: 'The page loads two versions of the package: from a CDN and from npm, or by two dependencies.',
    fix: 'Load one version. The first one that was loaded is used.',
  },
];
