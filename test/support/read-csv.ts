/** A CSV file as RFC 4180 has it: the cells of each record. Written for the tests, so that no library checks itself. */
export const readCsv = (text: string, separator = ','): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[at++]!;
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === separator) {
      record.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      at++;
      records.push([...record, cell]);
      record = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || record.length > 0) records.push([...record, cell]);
  return records;
};
