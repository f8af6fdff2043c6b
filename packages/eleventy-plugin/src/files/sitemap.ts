import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";
import { escapeXml } from "./xml.ts";

/** The protocol's limit for one file. */
const mostAddresses = 50_000;

interface Place {
	address: string;
	changed: string | null;
}

function placesOf(site: SiteModel): Place[] {
	const still = (address: string): Place => ({ address, changed: null });
	const dayOf = (iso: string | undefined): string | null =>
		iso !== undefined && iso.length >= 10 ? iso.slice(0, 10) : null;
	return [
		...site.listPages.map(({ address }) => still(address)),
		...(site.settings.theme
			? [site.fixed.archive, ...site.indexes.map(({ address }) => address), site.fixed.feeds].map(still)
			: []),
		...site.entries.flatMap(({ address, post, parts }) => {
			const changed = dayOf(post.updated?.iso) ?? dayOf(post.published?.iso);
			const chapters = site.settings.theme ? (parts?.chapters ?? []) : [];
			return [address, ...chapters.map((chapter) => chapter.address)].map((one) => ({
				address: one,
				changed,
			}));
		}),
	];
}

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function part(places: readonly Place[], site: SiteModel): string {
	const lines = places.map(({ address, changed }) => {
		const place = `<loc>${escapeXml(site.absolute(address))}</loc>`;
		return `<url>${place}${changed === null ? "" : `<lastmod>${changed}</lastmod>`}</url>\n`;
	});
	return `${open}<urlset xmlns="${namespace}">\n${lines.join("")}</urlset>\n`;
}

/** One sitemap, or an index with as many parts as it takes; tests ask for smaller ones. */
export function sitemapFiles(site: SiteModel, most: number = mostAddresses): SiteFile[] {
	const places = placesOf(site);
	const { sitemap } = site.fixed;
	const making = () => [site.absolute("/"), ...places.flatMap(({ address, changed }) => [address, changed])];
	if (places.length <= most) return [{ address: sitemap, text: () => part(places, site), making }];
	const parts = Array.from(
		{ length: Math.ceil(places.length / most) },
		(_, index): SiteFile => ({
			address: sitemap.replace(/\.xml$/, `-${index + 1}.xml`),
			text: () => part(places.slice(index * most, (index + 1) * most), site),
			making,
		}),
	);
	const index = parts.map(
		({ address }) => `<sitemap><loc>${escapeXml(site.absolute(address))}</loc></sitemap>\n`,
	);
	const text = (): string => `${open}<sitemapindex xmlns="${namespace}">\n${index.join("")}</sitemapindex>\n`;
	return [{ address: sitemap, text }, ...parts];
}
