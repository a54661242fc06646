import { csvRecord } from './csv.js';

describe('a CSV record', () => {
  it.each([
    [['林晓', 12, null], '林晓,12,\r\n'],
    [['a,b', 'say "yes"', 'two\nlines'], '"a,b","say ""yes""","two\nlines"\r\n'],
    [['=SUM(A1)', '@x', '-1', -1], "'=SUM(A1),'@x,'-1,-1\r\n"],
  ])('of %j', (cells, record) => {
    expect(csvRecord(cells)).toBe(record);
  });
});
