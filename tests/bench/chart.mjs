// Bars as SVG: plain enough for every reader of Markdown, on light ground and dark.

const [width, labels, row, top] = [720, 240, 30, 44];

const escaped = (/** @type {string} */ text) =>
	text.replaceAll("`", "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The first bar is this project's own. Where there is no value, the parser failed. @param {string} title @param {string} unit @param {readonly { label: string, value: number }[]} bars */
export function barChart(title, unit, bars) {
	const most = Math.max(...bars.map(({ value }) => (Number.isFinite(value) ? value : 0)));
	const height = top + bars.length * row + 10;
	const room = width - labels - 90;
	const shapes = bars.map(({ label, value }, index) => {
		const y = top + index * row;
		const known = Number.isFinite(value);
		const length = known && most > 0 ? Math.max(1, (value / most) * room) : 0;
		return `<text x="${labels - 10}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>
<rect x="${labels}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3" fill="${index === 0 ? "#c2410c" : "#94a3b8"}"/>
<text x="${(labels + length + 8).toFixed(1)}" y="${y + 15}">${known ? `${value} ${escaped(unit)}` : "fails"}</text>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>text{font:13px system-ui,sans-serif;fill:#334155}@media (prefers-color-scheme:dark){text{fill:#cbd5e1}}</style>
<text x="0" y="20" font-weight="bold">${escaped(title)}</text>
${shapes.join("\n")}
</svg>
`;
}
