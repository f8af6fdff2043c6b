import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
	run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** By how many pixels a page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What axe finds on a page with everything unfolded, and whether it scrolls sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll("details")) details.open = true;
	});
	await page.evaluate(axe);
	const violations = await page.evaluate(async () => {
		const { violations } = await (window as unknown as { axe: Axe }).axe.run();
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
	});
	const { pathname } = new URL(page.url());
	const faults = violations.map((violation) => `${pathname} ${violation}`);
	if ((await sideways(page)) > 0) faults.push(`${pathname} scrolls sideways`);
	return faults;
}
