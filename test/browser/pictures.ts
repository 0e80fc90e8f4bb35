// Draws the pictures of the READMEs (`npm run pictures`, with Chromium). In: fixtures. Out: small PNGs in fixtures/pictures.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './chromium.js';

const OUT = 'fixtures/pictures';

/** The review page with a value chosen, as a desk's screen shows it. */
async function drawReview(folder: string): Promise<void> {
  const file = join(folder, 'review.html');
  const args = ['bin/gov-plan.js', 'parse', 'fixtures/merged-table.docx', '-q', '--lang', 'zh', '-o', file];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  const browser = await openBrowser();
  try {
    const { page } = await browser.open(file, { width: 1160, height: 660 });
    await page.locator('.task a.v.deadline').nth(1).click();
    await page.locator('.timeline').evaluate((timeline) => timeline.scrollIntoView());
    await page.screenshot({ path: join(OUT, 'review.png') });
  } finally {
    await browser.close();
  }
}

mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'gov-plan-pictures-'));
try {
  await drawReview(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
