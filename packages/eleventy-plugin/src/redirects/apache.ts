import type { Rule, RuleWriter } from "./rule.ts";

/** A text as a regular expression that only it matches. */
const literal = (text: string): string =>
	text.replace(/[\\^$.*+?()[\]{}|\-\s]/g, (sign) => (sign === " " ? "\\x20" : `\\${sign}`));

const percent = (text: string): string => text.replaceAll("%", "\\%");

/** The path without its first slash, as rules of a folder see it. */
const inFolder = ({ path }: Rule): string => literal(path.replace(/^\//, ""));

function queryRule(rule: Rule): string {
	const conditions = rule.query.map(
		({ name, value }) =>
			`RewriteCond %{QUERY_STRING} (?:^|&)${literal(name)}=${literal(encodeURIComponent(value))}(?:&|$)\n`,
	);
	return `${conditions.join("")}RewriteRule "^${inFolder(rule)}/?$" "${percent(rule.to)}" [R=301,L,QSD,NE]\n`;
}

const pathRule = (rule: Rule): string =>
	`RewriteRule "^${inFolder(rule)}/?$" "${percent(rule.to)}" [R=301,L,NE]\n`;

/**
 * https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html: the file is read for each request, so requests without
 * a query jump over the rules for queries, and files that exist over all the others.
 */
export const apache: RuleWriter = {
	host: "apache",
	files: (rules) => {
		const queries = rules.filter(({ query }) => query.length > 0);
		const paths = rules.filter(({ query }) => query.length === 0);
		const text = `<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{QUERY_STRING} ^$
RewriteRule ^ - [S=${queries.length}]
${queries.map(queryRule).join("")}RewriteCond %{REQUEST_FILENAME} -f [OR]
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule ^ - [L]
${paths.map(pathRule).join("")}</IfModule>
ErrorDocument 404 /404.html
`;
		return [{ name: ".htaccess", text }];
	},
};
