import { relative } from "node:path";
import { registerData, registerFilters } from "../data/register.ts";
import type { EleventyConfig } from "../eleventy/config.ts";
import type { SiteFile } from "../files/file.ts";
import { robotsFile } from "../files/robots.ts";
import { layoutFolder } from "../overrides/layouts.ts";
import type { Overrides } from "../overrides/overrides.ts";
import { ruleFiles } from "../redirects/rule-files.ts";
import type { SiteModel } from "../site/model.ts";
import { baseLayout } from "./base-layout.ts";
import { Build } from "./build.ts";
import { Changed } from "./changed.ts";
import type { CurrentSite } from "./current-site.ts";
import { type Making, Makings } from "./makings.ts";
import { ArchivePage, type PageForLayout } from "./page.ts";
import { type Paginated, paginated } from "./template.ts";
import { allFiles, pageTemplates } from "./templates.ts";
import { archivesOf, nameAmong } from "./together.ts";

/** What a layout of the site's own is to stand around: of a post the text alone, else the content of the document. */
function layoutFor(
	name: string,
	{ layout }: Overrides,
): { layout: string; content: (page: PageForLayout) => string } | null {
	const own = layout(name);
	if (own !== null) return { layout: own, content: ({ entry, main }) => entry?.html ?? main };
	const base = layout("base");
	return base === null ? null : { layout: base, content: ({ main }) => main };
}

const makings = new WeakMap<SiteModel, Makings>();

/** What a page is made of, as its site's theme has it. */
function makingOf(page: ArchivePage): Making {
	const known = makings.get(page.site) ?? new Makings(page.site);
	makings.set(page.site, known);
	return known.of(page);
}

/** What the pages of a site are made from: nothing but the site, unless the configuration makes parts of them. */
const madeFrom = (site: SiteModel): readonly unknown[] | null =>
	Object.keys(site.settings.partials).length === 0 ? [site] : null;

function registerThemePages(config: EleventyConfig, folder: string, site: CurrentSite, build: Build): void {
	for (const [name, pagesOf] of Object.entries(pageTemplates)) {
		const changed = new Changed<ArchivePage>();
		const print = ({ document }: ArchivePage): string => document;
		const pages = async (): Promise<Paginated<ArchivePage | PageForLayout>> => {
			const model = await site.get();
			const items = build.ours(pagesOf(model));
			const own = layoutFor(name, build.overrides);
			if (own !== null) return { items: items.map((page) => page.forLayout), layout: own.layout };
			const work = { items, madeFrom: madeFrom(model), making: makingOf, print };
			return { items: ArchivePage.inOrder(await build.toWrite(work, changed)), layout: null };
		};
		const render = (page: ArchivePage | PageForLayout): string | Promise<string> =>
			"document" in page
				? build.write(page, { print, making: makingOf }, changed)
				: (layoutFor(name, build.overrides)?.content(page) ?? page.main);
		config.addTemplate(`${folder}/${name}.11ty.js`, paginated(pages, render));
	}
}

function registerFiles(
	config: EleventyConfig,
	path: string,
	sites: () => Promise<readonly SiteModel[]>,
	filesOf: (sites: readonly SiteModel[]) => SiteFile[],
	build: Build,
): void {
	const changed = new Changed<SiteFile>();
	const print = (file: SiteFile): string | Promise<string> => file.text();
	const making = (file: SiteFile): Making => file.making?.() ?? null;
	const items = async () => {
		const models = await sites();
		const work = { items: build.ours(filesOf(models)), madeFrom: models, making, print };
		return { items: await build.toWrite(work, changed), layout: null };
	};
	config.addTemplate(
		path,
		paginated(items, (file) => build.write(file, { print, making }, changed)),
	);
}

/** Offers the theme's document as a layout, where the site has none of that name: ours would beat it silently. */
function registerBaseLayout(config: EleventyConfig, site: () => SiteModel, build: Build): void {
	const { input, includes, layouts } = config.directories;
	if (build.overrides.layout("base") !== null) return;
	const folder = relative(input, layouts ?? includes).replaceAll("\\", "/");
	config.addTemplate([folder, layoutFolder, "base.11ty.js"].filter(Boolean).join("/"), baseLayout(site));
}

/** Hands Eleventy the fixed, small set of templates that make the whole site, and its data for others. */
export function registerSite(config: EleventyConfig, site: CurrentSite): void {
	const together = archivesOf(config);
	const { theme, base } = site.settings;
	const folder = `blog-archive${base.replace(/\/$/, "")}`;
	const build = new Build(config);
	config.addTemplateFormats("11ty.js");
	if (theme) registerThemePages(config, folder, site, build);
	registerFiles(
		config,
		`${folder}/file.11ty.js`,
		async () => [await site.get()],
		(sites) => sites.flatMap(allFiles),
		build,
	);

	registerData(config, nameAmong(together, site.settings), () => site.get());
	together.push(site);
	if (together.length > 1) return;
	registerFilters(config);
	if (theme) registerBaseLayout(config, () => site.now, build);
	const forHost = (sites: readonly SiteModel[]): SiteFile[] => [
		...ruleFiles(sites),
		...(sites.some(({ settings }) => settings.robots) ? [robotsFile(sites)] : []),
	];
	const sites = () => Promise.all(together.map((one) => one.get()));
	registerFiles(config, "blog-archive/host.11ty.js", sites, forHost, build);
}
