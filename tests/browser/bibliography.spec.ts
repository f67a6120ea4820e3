/** The bibliography: its picture, the table that equals it, its filters and orders. */
import { expect, test, text } from './pages.ts';
import { activate, expectArrival, forEachReader, screenOf, widths } from './readers.ts';

const works = 42;

forEachReader('the picture leads to the entries, and filters narrow them', async (reader, page) => {
  await page.goto('bibliography/');
  const picture = page.getByRole('group', { name: 'Works of each kind in their years' });
  const mark = picture.getByRole('link', { name: /^Frühling/ });
  await activate(reader, mark);
  await expect(page).toHaveURL(/#fruhling-2009$/);
  await expectArrival(page.locator('[id="fruhling-2009"]'));

  const form = page.getByRole('form', { name: 'Choose and order works' });
  const entries = page.locator('.entries > li').filter({ visible: true });
  const kind = form.getByRole('combobox', { name: 'Kind' });
  const option = kind.locator('option').nth(2);
  const [, label = '', count = ''] = /^(.*) \((\d+)\)$/.exec((await option.textContent()) ?? '') ?? [];
  if (reader.by === 'keyboard') {
    await kind.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
  } else await kind.selectOption({ index: 2 });
  await expect(entries).toHaveCount(Number(count));
  await expect(form.getByRole('status')).toHaveText(`${count} of ${works} works, ordered by kind.`);
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).filter({ hasText: /\d$/ })).toHaveText(`${label} ${count}`);
  await expect(page).toHaveURL(/\?kind=/);

  // Each further choice tells how many works it would leave.
  const decade = form.getByRole('combobox', { name: 'Decade' });
  const [choice] = await decade
    .locator('option:not([disabled])')
    .evaluateAll((options) => (options as HTMLOptionElement[]).filter(({ value }) => value).map(({ value, text }) => ({ value, text })));
  await decade.selectOption(choice?.value ?? '');
  await expect(entries).toHaveCount(Number(/\((\d+)\)/.exec(choice?.text ?? '')?.[1]));
  await form.getByLabel('by year').check();
  const years = await entries.evaluateAll((found) => found.map((entry) => Number((entry as HTMLElement).dataset['year'])));
  expect(years).toEqual(years.toSorted((a, b) => a - b));

  // The address carries the choice: there and back, and anew.
  const chosen = page.url();
  const ids = await entries.evaluateAll((found) => found.map(({ id }) => id));
  await activate(reader, entries.first().locator('.places a').first());
  await expect(page).toHaveURL(new RegExp(`/${text}#n`));
  await page.goBack();
  await expect(page).toHaveURL(chosen);
  expect(await entries.evaluateAll((found) => found.map(({ id }) => id))).toEqual(ids);
  await activate(reader, form.getByRole('button', { name: 'Show all' }));
  await expect(entries).toHaveCount(works);
  await expect(page).toHaveURL(/\/bibliography\/(#[^?]*)?$/);
  await expect(kind).toBeFocused();
});

test('the picture and its table name the same works, and the filters of persons count them', async ({ page }) => {
  await page.goto('bibliography/');
  const hrefs = (selector: string) => page.locator(selector).evaluateAll((found) => found.map((link) => link.getAttribute('href')).sort());
  const ids = await page.locator('.entries > li').evaluateAll((found) => found.map(({ id }) => `#${id}`).sort());
  expect(ids).toHaveLength(works);
  await page.getByText('The same as a table').click();
  const table = page.getByRole('region', { name: 'Works of each kind in their years, as a table' });
  await expect(table).toBeVisible();
  expect(await hrefs('.works-picture svg a')).toEqual(ids);
  expect(await hrefs('.works-picture table a')).toEqual(ids);
  const counts = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [Number(row.querySelector('td')?.textContent), row.querySelectorAll('a').length]));
  for (const [said, there] of counts) expect(said).toBe(there);
  const person = page.getByRole('combobox', { name: 'Author or editor' });
  for (const { value, text } of await person.locator('option').evaluateAll((options) =>
    (options as HTMLOptionElement[])
      .filter(({ value }) => value)
      .slice(0, 6)
      .map(({ value, text }) => ({ value, text })),
  )) {
    await person.selectOption(value);
    await expect(page.locator('.entries > li').filter({ visible: true }), text).toHaveCount(Number(/\((\d+)\)$/.exec(text)?.[1]));
    // The picture tells the same choice.
    await expect(page.locator('.works-picture [data-work]:not(.out)')).toHaveCount(Number(/\((\d+)\)$/.exec(text)?.[1]));
  }
});

test('an address of a work shows it, whatever was chosen before', async ({ page }) => {
  await page.goto('bibliography/?decade=1990');
  await page.goto('bibliography/?kind=speech#fruhling-2009');
  await expectArrival(page.locator('[id="fruhling-2009"]'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the bibliography is a plain list, and the picture leads into it', async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize(screenOf(width));
      await page.goto('bibliography/');
      await expect(page.locator('[data-filters]')).toBeHidden();
      await expect(page.locator('.entries > li').filter({ visible: true })).toHaveCount(works);
      await page
        .locator('.works-picture svg')
        .getByRole('link', { name: /^Frühling/ })
        .click();
      await expectArrival(page.locator('[id="fruhling-2009"]'));
    }
  });
});
