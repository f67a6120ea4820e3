/** A paper that went from 1.0.0 over 1.1.0 to 2.0.0: every address that it ever had tells what became of it. */
import { expect, test } from './pages.ts';

const paper = 'lund-marlow-2018/';
const seen = (locator: import('@playwright/test').Locator) => expect(locator).toBeInViewport();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a withdrawn passage tells that, until when and why, and on demand what stood there', async ({ page }) => {
      await page.goto(`${paper}#s1-p3`);
      const mark = page.locator('#s1-p3');
      await seen(mark);
      await expect(mark).toContainText('§ 1, ¶ 3 was withdrawn in version 1.1.0. The letter of Olaf Brandt was written by another.');
      await expect(mark.getByText('At the short quay')).toBeHidden();
      await mark.getByText('Until version 1.0.0:').click();
      await expect(mark.getByText('At the short quay')).toBeVisible();
      await expect(mark.getByText('has the letter.')).toBeVisible();
    });

    for (const id of ['n2', 'n2-call', 'n2-c1', 'page-3'])
      test(`#${id}, which stood in it, tells that it went with it`, async ({ page }) => {
        await page.goto(`${paper}#${id}`);
        await seen(page.locator('#s1-p3'));
        const told = await page.locator(`#${id}`).evaluate((element) => getComputedStyle(element, '::before').content);
        expect(told).toBe(`"#${id} was withdrawn with this passage."`);
        const other = await page.locator(id === 'n2' ? '#page-3' : '#n2').evaluate((element) => getComputedStyle(element, '::before').content);
        expect(other).toBe('none');
      });

    test('a moved passage leads to where it stands', async ({ page }) => {
      await page.goto(`${paper}#s2-p1`);
      await expect(page.locator('#s2-p1')).toContainText('§ 2, ¶ 1 was moved in version 2.0.0. It stands here now:');
      await page.locator('#s2-p1 a').click();
      await expect(page).toHaveURL(/#s3-p1a$/);
      await expect(page.locator('#s3-p1a')).toContainText('A boat, to the day clerk');
    });

    test('a reworded passage says so, with its former words on demand', async ({ page }) => {
      await page.goto(`${paper}#s1-p1`);
      await expect(page.locator('#s1-p1')).toContainText('fourteen boats');
      const former = page.locator('#s1-p1 + .former');
      await expect(former.getByText('forty boats')).toBeHidden();
      await former.getByText('changed in 1.1.0').click();
      await expect(former.getByText('forty boats')).toBeVisible();
    });

    test('an inserted passage has an address of its own, and the others keep theirs', async ({ page }) => {
      await page.goto(`${paper}#s1-p1a`);
      await expect(page.locator('#s1-p1a')).toContainText('Fourteen is also what the map shows');
      await expect(page.locator('#s1-p1a + .since')).toHaveText('inserted in 2.0.0');
      await expect(page.locator('#s1-p2')).toContainText('The night clerk drew no lines.');
      await expect(page.locator('#s1-p4')).toContainText('The sums of both clerks');
    });

    test('the apparatus lists all of it', async ({ page }) => {
      await page.goto(`${paper}apparatus/`);
      const list = page.locator('#became + ul');
      for (const told of ['§ 1, ¶ 3 was withdrawn in version 1.1.0.', '#page-3', 'to', 'changed in 1.1.0', 'forty boats', 'inserted in 2.0.0'])
        await expect(list).toContainText(told);
    });

    test('a passage links to one of another paper', async ({ page }) => {
      await page.goto(paper);
      await page.getByRole('link', { name: 'ask', exact: true }).click();
      await expect(page).toHaveURL(/marlow-2011\/#what-was-counted-p1$/);
    });
  });
}

test('an address that names a version tells what has changed since, and is the same page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${paper}#s1-p1`);
  await expect(page.locator('[data-version]')).toHaveCount(0);
  expect(asked.filter((path) => /versions\.json|cited-version/.test(path))).toEqual([]);
  const notice = page.locator('[data-version]');
  await page.goto(`${paper}?v=1.0.0#s1-p1`);
  await expect(notice).toContainText('Cited: version 1.0.0. This is version 2.0.0.');
  await expect(notice).toContainText('§ 1, ¶ 1: changed in 1.1.0.');
  await expect(notice.locator('q')).toContainText('forty boats');
  await expect(notice).toContainText('Changed since then: § 1, ¶ 3, § 2, ¶ 1');
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).not.toContain('?');
  await page.goto(`${paper}?v=1.0.0#s1-p2`);
  await expect(notice).toContainText('This passage is as it was then.');
  await page.goto(`${paper}?v=1.1.0#s1-p1`);
  await expect(notice).toContainText('This passage is as it was then.');
  await expect(notice).not.toContainText('§ 1, ¶ 3');
  await page.goto(`${paper}?v=1.0.0#n2`);
  await expect(notice).toContainText('§ 1, ¶ 3 was withdrawn in version 1.1.0.');
  await page.goto(`${paper}?v=2.0.0`);
  await expect(notice).toContainText('Nothing has changed since version 2.0.0');
  await page.goto(`${paper}?v=9.9.9`);
  await expect(notice).toContainText('never published');
});

test('every citation may name the version', async ({ page }) => {
  await page.goto(paper);
  await page.locator('#s1-p2').hover();
  await page.locator('.cite-here').click();
  const panel = page.locator('.cite-panel');
  const box = panel.getByRole('checkbox', { name: 'Name the version, 2.0.0, in the address' });
  const output = panel.locator('.cite-output');
  await expect(output).toContainText('lund-marlow-2018/#s1-p2');
  await box.check();
  for (const format of await panel.getByRole('radio').all()) {
    const name = await format.getAttribute('value');
    await format.check({ force: true });
    await expect(output, name ?? '').toContainText(/lund-marlow-2018\/\?v=2\.0\.0\\?#s1-p2/);
    await expect(output, name ?? '').not.toContainText('lund-marlow-2018/#');
  }
  await box.uncheck();
  await expect(output).not.toContainText('?v=');
});
