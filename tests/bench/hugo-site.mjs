// The generated blog as a Hugo site with a theme of comparable pages.

/** @param {(path: string, text: string) => void} write @param {readonly import("./generated-blog.mjs").GeneratedPost[]} blog */
export function writeHugoSite(write, blog) {
	write(
		"config.json",
		JSON.stringify({
			baseURL: "https://new.example/",
			title: "Blog",
			paginate: 10,
			publishDir: "_site",
			permalinks: { post: "/:year/:month/:slug/" },
			markup: { goldmark: { renderer: { unsafe: true } } },
			rssLimit: 20,
		}),
	);
	for (const one of blog) {
		const { title, slug, date, categories, tags, html } = one;
		write(
			`content/post/${slug}.html`,
			`${JSON.stringify({ title, slug, date, categories, tags }, null, 1)}\n\n${html}`,
		);
	}
	const head =
		"<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title><link rel=canonical href={{ .Permalink }}></head><body><main>";
	const card =
		'<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><time>{{ .Date.Format "2 January 2006" }}</time><p>{{ .Summary }}</p></article>';
	const pager =
		'{{ with .Paginator }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">newer</a>{{ end }}{{ if .HasNext }}<a href="{{ .Next.URL }}">older</a>{{ end }}{{ end }}';
	const terms =
		'{{ range .GetTerms "categories" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
	write(
		"layouts/_default/single.html",
		`${head}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}${terms}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main></body></html>`,
	);
	write(
		"layouts/_default/list.html",
		`${head}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}${card}{{ end }}${pager}</main></body></html>`,
	);
	write(
		"layouts/index.html",
		`${head}{{ $p := .Paginate .Site.RegularPages }}{{ range $p.Pages }}${card}{{ end }}${pager}</main></body></html>`,
	);
}
