/** What WordPress prints in the titles of its comments feeds; `%T` is a post's or blog's title, `%A` a comment's author. */
interface Phrases {
	/** The feed of one post. */
	post: string;
	/** The feed of the blog. */
	site: string;
	/** An entry of the blog's feed. */
	comment: string;
}

/** By language; one that is missing here costs the titles, never the comments. */
export const phrases: Record<string, Phrases> = {
	ar: { post: "التعليقات على: %T", site: "تعليقات لموقع %T", comment: "تعليق على %T بواسطة %A" },
	bg: { post: "Коментари на: %T", site: "Коментари по %T", comment: "Коментари по %T от %A" },
	bs: { post: "Komentari na: %T", site: "Komentari za %T", comment: "Komentari na %T od %A" },
	ca: { post: "Comentaris a: %T", site: "Comentaris per %T", comment: "Comentari de %A a %T" },
	cs: { post: "Komentáře k příspěvku: %T", site: "Komentáře k %T", comment: "Komentář k příspěvku %T od %A" },
	cy: { post: "Sylwadau ar: %T", site: "Sylwadau ar %T", comment: "Sylw ar %T gan %A" },
	da: { post: "Kommentarer til: %T", site: "Kommentarer til %T", comment: "Kommentar til %T af %A" },
	de: { post: "Kommentare zu: %T", site: "Kommentare für %T", comment: "Kommentar zu %T von %A" },
	el: { post: "Σχόλια στο %T", site: "Σχόλια για %T", comment: "Σχόλιο στο %T από %A" },
	en: { post: "Comments on: %T", site: "Comments for %T", comment: "Comment on %T by %A" },
	eo: { post: "Komentoj pri: %T", site: "Komentoj por %T", comment: "Komentoj pri %T de %A" },
	es: { post: "Comentarios en: %T", site: "Comentarios para %T", comment: "Comentario en %T por %A" },
	et: { post: "Kommentaarid %T kohta", site: "Kommentaarid %T kohta", comment: "%A kommentaar %T kohta" },
	fa: { post: "دیدگاه‌ها برای: %T", site: "دیدگاه‌ها برای %T", comment: "دیدگاه‌ها برای %T با %A" },
	fi: {
		post: "Artikkelin %T kommentit",
		site: "Sivuston %T kommentit",
		comment: "%A on kommentoinut artikkelia %T",
	},
	fr: { post: "Commentaires sur : %T", site: "Commentaires pour %T", comment: "Commentaires sur %T par %A" },
	he: { post: 'תגובות לפוסט: "%T"', site: 'תגובות לפוסט: "%T"', comment: 'תגובה לפוסט: "%T" מאת "%A"' },
	hr: { post: "Komentari na: %T", site: "Komentari za %T", comment: "Komentar na %T, komentirao/la %A" },
	hu: { post: "Hozzászólás: %T", site: "Hozzászólások: %T", comment: "%T: hozzászólás (%A)" },
	id: { post: "Komentar di: %T", site: "Komentar untuk %T", comment: "Komentar di %T oleh %A" },
	it: { post: "Commenti a: %T", site: "Commenti per %T", comment: "Commenti su %T di %A" },
	ja: { post: "%T へのコメント", site: "%T へのコメント", comment: "%A より %T へのコメント" },
	ko: { post: "댓글 : %T", site: "%T를 위한 댓글", comment: "%A가 쓴 %T의 댓글" },
	lv: { post: "Komentāri iekš: %T", site: "Komentāri par %T", comment: "Komentāri iekš %T no %A" },
	nb: { post: "Kommentarer til: %T", site: "Kommentarer til %T", comment: "Kommentar til %T av %A" },
	nl: { post: "Reacties op: %T", site: "Reacties voor %T", comment: "Reactie op %T door %A" },
	pl: {
		post: "Komentarze do: %T",
		site: "Komentarze do %T",
		comment: "Skomentuj %T, którego autorem jest %A",
	},
	pt: { post: "Comentários em: %T", site: "Comentários para %T", comment: "Comentário em %T por %A" },
	"pt-BR": {
		post: "Comentários sobre: %T",
		site: "Comentários sobre %T",
		comment: "Comentário sobre %T por %A",
	},
	ro: { post: "Comentarii la: %T", site: "Comentarii pentru %T", comment: "Comentariu la %T de către %A" },
	ru: { post: "Комментарии: %T", site: "Комментарии на сайте %T", comment: "Комментарий к записи %T (%A)" },
	sk: { post: "Komentáre k %T", site: "Komentáre k %T", comment: "Komentár k %T od %A" },
	sl: { post: "Komentarji na %T", site: "Komentarji na %T", comment: "Komentar na %T od %A" },
	sr: { post: "Коментари на: %T", site: "Коментари за %T", comment: "Коментар на %T од стране %A" },
	sv: { post: "Kommentarer till %T", site: "Kommentarer till %T", comment: "Kommentarer till %T av %A" },
	th: { post: "ความเห็นบน: %T", site: "ความเห็นสำหรับ %T", comment: "ความเห็นบน %T โดย %A" },
	tr: {
		post: "%T yazısına yapılan yorumlar",
		site: "%T için yorumlar",
		comment: "%T yazısına %A tarafından yapılan yorumlar",
	},
	uk: { post: "Коментарі до %T", site: "Коментарі до %T", comment: "Коментарі до %T від %A" },
	vi: { post: "Các phản hồi luận về: %T", site: "phản hồi cho %T", comment: "Phản hồi cho %T bởi %A" },
	"zh-CN": { post: "《%T》的评论", site: "“%T”的评论", comment: "%A对《%T》的评论" },
	"zh-HK": { post: "對於 %T 的回應", site: "對於 %T 的回應", comment: "%A 對於 %T 的回應" },
	"zh-TW": { post: "「%T」的迴響", site: "「%T」的迴響", comment: "由 %A 發表的 %T 迴響" },
};
