import { expect, test } from 'vitest';
import { isolateAddresses } from './isolate-addresses.ts';

test('an address keeps its direction, and the stop behind it that of the sentence', () => {
  expect(isolateAddresses('أمين. http://a.example/b-1/. <i>x</i> (https://c.example)')).toBe(
    'أمين. <bdi dir="ltr">http://a.example/b-1/</bdi>. <i>x</i> (<bdi dir="ltr">https://c.example</bdi>)',
  );
});
