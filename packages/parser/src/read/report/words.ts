export type Habit =
	| "contents"
	| "summary"
	| "chapter"
	| "chapterLabel"
	| "frontMatter"
	| "frontMatterStart"
	| "captionLabel"
	| "boxLabel"
	| "sourceLabel"
	| "noteLabel"
	| "notesTitle"
	| "exampleLabel"
	| "publishedBy"
	| "writtenBy"
	| "imprint"
	| "imprintPlace"
	| "binding"
	| "and"
	| "page";

/** The words by which reports mark their parts, by language, in lower case, separated by commas. */
const words: Record<Habit, Record<string, string>> = {
	contents: {
		en: "contents, table of contents, list of contents, in this report",
		de: "inhalt, inhaltsverzeichnis",
		fr: "sommaire, table des matières",
		es: "índice, contenido, contenidos, tabla de contenido, tabla de contenidos",
		it: "indice, sommario",
		nl: "inhoud, inhoudsopgave",
		pt: "índice, sumário, conteúdo",
	},
	/** Parts that sum the report up; an abstract is taken from them. */
	summary: {
		en: "executive summary, summary, abstract, overview, key findings, at a glance",
		de: "zusammenfassung, kurzfassung, überblick",
		fr: "résumé, synthèse, note de synthèse",
		es: "resumen, resumen ejecutivo",
		it: "sintesi, riassunto",
		nl: "samenvatting",
		pt: "resumo, sumário executivo, resumo executivo",
	},
	/** Other parts that head a chapter though no number stands before them. */
	chapter: {
		en: "foreword, preface, introduction, background, methodology, methods, results, findings, discussion, recommendations, conclusion, conclusions, next steps, references, bibliography, glossary, abbreviations, appendix, appendices, annex, annexes, notes, endnotes",
		de: "vorwort, einleitung, einführung, methodik, ergebnisse, empfehlungen, fazit, schluss, literatur, literaturverzeichnis, anhang, glossar",
		fr: "avant-propos, préface, introduction, méthodologie, recommandations, conclusion, bibliographie, annexe, annexes, glossaire",
		es: "prólogo, prefacio, introducción, metodología, recomendaciones, conclusión, conclusiones, bibliografía, anexo, anexos, glosario",
		it: "prefazione, introduzione, metodologia, raccomandazioni, conclusione, conclusioni, bibliografia, appendice, allegato, glossario",
		nl: "voorwoord, inleiding, methode, aanbevelingen, conclusie, conclusies, bijlage, bijlagen",
		pt: "prefácio, introdução, metodologia, recomendações, conclusão, conclusões, bibliografia, anexo, anexos",
	},
	/** Before a chapter's number or letter: "Chapter 3", "Appendix A". */
	chapterLabel: {
		en: "chapter, part, section, appendix, annex",
		de: "kapitel, teil, abschnitt, anhang",
		fr: "chapitre, partie, annexe",
		es: "capítulo, parte, anexo",
		it: "capitolo, parte, allegato, appendice",
		nl: "hoofdstuk, deel, bijlage",
		pt: "capítulo, parte, anexo",
	},
	/** Parts that speak of the report and its makers, and are none of its chapters. */
	frontMatter: {
		en: "author, authors, contributors, acknowledgement, acknowledgements, acknowledgment, acknowledgments, thanks, disclaimer, about, about us, about this report, about the author, about the authors, list of figures, list of tables",
		de: "autor, autoren, autorinnen und autoren, danksagung, impressum, über uns",
		fr: "auteur, auteurs, remerciements, mentions légales",
		es: "autor, autores, agradecimientos, sobre este informe, sobre los autores",
		it: "autore, autori, ringraziamenti",
		nl: "auteur, auteurs, dankwoord, colofon, over dit rapport, over de auteurs",
		pt: "autor, autores, agradecimentos",
	},
	/** Words that such a part begins with: "About the Trust". */
	frontMatterStart: { en: "about", fr: "à propos" },
	/** Before the number of something that stands beside the text. */
	captionLabel: {
		en: "figure, fig, chart, graph, table, box, map, diagram, exhibit, panel",
		de: "abbildung, abb, tabelle, tab, kasten, grafik, karte",
		fr: "figure, graphique, tableau, encadré, carte",
		es: "figura, gráfico, cuadro, tabla, recuadro, mapa",
		it: "figura, grafico, tabella, riquadro",
		nl: "figuur, grafiek, tabel, kader",
		pt: "figura, gráfico, tabela, quadro, caixa",
	},
	/** Of these, before the title of a box that goes on below it. */
	boxLabel: {
		en: "box, panel, case study",
		de: "kasten",
		fr: "encadré",
		es: "recuadro",
		it: "riquadro",
		nl: "kader",
		pt: "caixa",
	},
	/** Before what tells where a box's or a figure's matter comes from. */
	sourceLabel: {
		en: "reference, source, sources, adapted from, credit, photo",
		de: "quelle, quellen",
		fr: "source, sources",
		es: "fuente, fuentes",
		it: "fonte, fonti",
		nl: "bron, bronnen",
		pt: "fonte, fontes",
	},
	/** Before what explains a figure. */
	noteLabel: {
		en: "explainer, note, notes, key, legend",
		de: "erläuterung, anmerkung, hinweis, legende",
		fr: "note, légende, lecture",
		es: "nota, notas, leyenda",
		it: "nota, note, legenda",
		nl: "noot, toelichting, legenda",
		pt: "nota, notas, legenda",
	},
	/** Above the definitions of notes. */
	notesTitle: {
		en: "notes, endnotes, footnotes, references, notes and references",
		de: "anmerkungen, endnoten, fußnoten",
		fr: "notes, notes de fin",
		es: "notas, notas finales",
		it: "note",
		nl: "noten, eindnoten",
		pt: "notas, notas finais",
	},
	exampleLabel: {
		en: "example, examples, for example, case study",
		de: "beispiel",
		fr: "exemple",
		es: "ejemplo",
		it: "esempio",
		nl: "voorbeeld",
		pt: "exemplo",
	},
	publishedBy: {
		en: "published by, publisher, a report by, a report from, produced by",
		de: "herausgegeben von, herausgegeben vom, herausgeber, hrsg. von",
		fr: "publié par, édité par, éditeur",
		es: "publicado por, editado por, editor",
		it: "pubblicato da, edito da, editore",
		nl: "uitgegeven door, uitgever, uitgave van",
		pt: "publicado por, editado por, editora",
	},
	writtenBy: {
		en: "by, written by, author, authors, prepared by",
		de: "von, verfasst von, autor, autoren",
		fr: "par, auteur, auteurs",
		es: "por, autor, autores",
		it: "di, a cura di, autore, autori",
		nl: "door, auteur, auteurs",
		pt: "por, autor, autores",
	},
	/** Words in lines of an imprint: none of them heads or tells anything of the report's matter. */
	imprint: {
		en: "isbn, issn, doi, registered charity, registered in, charity number, company number, designed by, design by, printed by, typeset by, supported by, funded by, for more information, email, registered office",
		de: "gestaltung, druck, gefördert von",
		fr: "imprimé par, conception graphique",
		es: "diseño gráfico, impreso",
		it: "stampato",
		nl: "vormgeving, drukwerk",
		pt: "impresso",
	},
	/** Words that mark such a line where a number stands beside them: addresses, calls, registers. */
	imprintPlace: {
		en: "registered, registration, charity, tel, telephone, phone, fax, street, road, avenue, lane, square",
		de: "straße, strasse, telefon",
		fr: "rue, boulevard, téléphone",
		es: "calle, avenida, teléfono",
		it: "via, piazza, telefono",
		nl: "straat, telefoon",
		pt: "rua, telefone",
	},
	/** Words after which no sentence, heading or list item ends: what follows them is their sentence's rest. */
	binding: {
		en: "a, an, the, this, these, those, its, their, our, your, his, her, my, of, to, in, on, at, by, for, from, with, into, and, or, but, nor, as, that, which, who, whose, is, are, was, were, be, been, has, have, had, will, would, should, could, may, might, must, can, than, between, through, under, because, if, when, where, while, not, via, per",
		de: "der, die, das, den, dem, des, ein, eine, einer, eines, einem, einen, und, oder, von, vom, zu, zum, zur, mit, für, im, in, auf, bei, durch, als, dass, ist, sind, wird",
		fr: "le, la, les, un, une, des, du, de, et, ou, à, au, aux, en, dans, pour, par, avec, sur, que, qui, est, sont, ce, cette, ces, leur, leurs, son, sa, ses",
		es: "el, la, los, las, un, una, de, del, y, o, a, al, en, con, por, para, que, su, sus, es, son, se",
		it: "il, lo, la, i, gli, le, un, una, di, del, della, e, o, a, in, con, per, che",
		nl: "de, het, een, van, en, of, in, op, met, voor, door, aan, dat, die, is, zijn",
		pt: "o, a, os, as, um, uma, de, do, da, dos, das, e, ou, em, no, na, com, por, que",
	},
	/** Between the last two names of a list of people. */
	and: { en: "and", de: "und", fr: "et", es: "y, e", it: "e", nl: "en", pt: "e" },
	/** Before a page's number: "Page 3 of 12". */
	page: {
		en: "page, p.",
		de: "seite, s.",
		fr: "page",
		es: "página, pág.",
		it: "pagina",
		nl: "pagina",
		pt: "página",
	},
};

/** All languages' words of one habit. */
export function wordsOf(habit: Habit): readonly string[] {
	return [...new Set(Object.values(words[habit]).flatMap((list) => list.split(", ")))];
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");

/** A pattern's alternatives for the words of some habits, longest first. */
export function anyOf(...habits: Habit[]): string {
	return habits
		.flatMap(wordsOf)
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join("|");
}
