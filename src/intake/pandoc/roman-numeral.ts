const values: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `IV` for 4. */
export function romanNumeral(number: number): string {
  let [rest, numeral] = [number, ''];
  for (const [value, letters] of values) {
    while (rest >= value) [rest, numeral] = [rest - value, numeral + letters];
  }
  return numeral;
}
