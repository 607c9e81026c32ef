import { describe, expect, it } from '@jest/globals';
import { strictJson } from './strict-json.js';

const read = (text: string): unknown => strictJson(Buffer.from(text));

describe('reading JSON between strangers', () => {
  it.each(['{"a":{"b":[1,"x\\"}",null]}}', '[]', '"text with : and {"', '{"a":1,"b":{"a":2}}', ' {"é":"\\u00e9"} '])(
    'reads %s as it is',
    (text) => expect(read(text)).toEqual(JSON.parse(text)),
  );

  it.each([
    ['cut short', '{"a":'],
    ['two values', '{}{}'],
    ['a byte order mark', '\ufeff{}'],
    ['a name twice', '{"a":1,"a":1}'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['a name twice further in', '{"x":[{"a":1 , "a" : 2}]}'],
    ['__proto__', '{"__proto__":{"isAdmin":true}}'],
    ['__proto__ escaped', '{"\\u005f_proto__":1}'],
    ['constructor', '{"a":{"constructor":{"prototype":{}}}}'],
    ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['30,000 names', `{${Array.from({ length: 30_000 }, (_, index) => `"${index}":0`).join()}}`],
  ])('refuses %s', (_, text) => expect(() => read(text)).toThrow(expect.objectContaining({ status: 400 })));

  it('refuses what is not UTF-8', () =>
    expect(() => strictJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(
      expect.objectContaining({ code: 'REQUEST.MALFORMED' }),
    ));
});
