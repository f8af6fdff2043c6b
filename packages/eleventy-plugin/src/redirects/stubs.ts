import { safeAddress } from "../addresses/segment.ts";
import type { SiteFile } from "../files/file.ts";
import { escapeHtml } from "../links/entities.ts";
import type { SiteModel } from "../site/model.ts";

function page(to: string, site: SiteModel): string {
	const [href, whole, title] = [site.href(to), site.absolute(to), site.say("movedTitle")].map(escapeHtml);
	return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="canonical" href="${whole}">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
</head>
<body><p><a href="${href}">${title}</a></p></body>
</html>
`;
}

/**
 * Pages at old paths which lead on: always where this site itself would have had the page, and by
 * option at all paths that can be folders, for hosts without rules.
 */
export function stubFiles(site: SiteModel): SiteFile[] {
	const wanted = site.oldAddresses.filter(({ query, ours }) => query === "" && (ours || site.settings.stubs));
	const safe = wanted.filter(({ path }) => safeAddress(`${path}/`) === `${path}/`);
	return safe.map(({ path, to }) => ({
		address: /\.html?$/.test(path) ? path : `${path}/`,
		text: () => page(to, site),
	}));
}
