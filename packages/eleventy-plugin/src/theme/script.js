// Old addresses on hosts without rules: /?p=1888 leads to the post.
const naming = ["p", "page_id", "attachment_id", "cat", "tag", "author", "m", "feed"];
const places = document.querySelector("script[data-places]")?.dataset.places;
const asked = new URLSearchParams(location.search);
const names = naming.filter((name) => asked.has(name));
const missing = document.body.classList.contains("not-found");
if (places && (names.length > 0 || missing)) {
	const response = await fetch(places);
	const known = response.ok ? await response.json() : {};
	const query = names.map((name) => `${name}=${asked.get(name)}`).join("&");
	const path = decodeURIComponent(location.pathname).replace(/\/$/, "");
	const target = known[query === "" ? path : `${path}?${query}`];
	if (target) location.replace(target);
}

// Search: nothing is loaded before the form is used.
const form = document.querySelector("form.search");
if (form) {
	const input = form.querySelector("input");
	const state = form.querySelector(".search-state");
	const list = form.querySelector(".search-results");
	let pagefind = null;
	let turns = 0;

	const selects = [...form.querySelectorAll("select")];

	const load = async () => {
		if (pagefind === null) {
			const base = new URL("../", form.action);
			pagefind = await import(new URL("pagefind/pagefind.js", base));
			await pagefind.options({ baseUrl: base.pathname });
		}
		return pagefind;
	};

	const result = ({ url, meta, excerpt }) => {
		const item = document.createElement("li");
		const link = document.createElement("a");
		link.href = url;
		link.textContent = meta.title;
		const text = document.createElement("p");
		text.innerHTML = excerpt;
		const when = document.createElement("p");
		when.className = "when";
		when.textContent = meta.date ?? "";
		item.append(link, when, text);
		return item;
	};

	const search = async () => {
		const turn = ++turns;
		const words = input.value.trim();
		const chosen = selects.filter(({ value }) => value !== "");
		if (words === "" && chosen.length === 0) {
			list.replaceChildren();
			state.textContent = "";
			return;
		}
		try {
			const engine = await load();
			const { results } = await engine.search(words || null, {
				filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
			});
			const pages = await Promise.all(results.slice(0, 20).map((one) => one.data()));
			if (turn !== turns) return;
			list.replaceChildren(...pages.map(result));
			const { found, nothing } = form.dataset;
			state.textContent = results.length === 0 ? nothing : found.replace("{count}", results.length);
		} catch {
			state.textContent = form.dataset.missing;
		}
	};

	input.addEventListener("input", search);
	for (const select of selects) {
		select.value = asked.get(select.name) ?? "";
		select.addEventListener("change", search);
	}
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		search();
	});
	// At an address that is not there, the words of the address are looked for.
	const lastPart = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
	const guess = lastPart
		.replace(/^404\b|\.\w+$/g, "")
		.replace(/[-_+]+/g, " ")
		.trim();
	input.value = asked.get("q") ?? (missing ? guess : "");
	search();
}
