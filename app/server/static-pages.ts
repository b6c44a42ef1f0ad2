type Sentence = { title: string; lt: string; en: string };

/** Pages for moments when the application itself cannot speak: no catalogue, no style sheet, no database. */
export const sentences = {
  foreignForm: {
    title: 'Forma nepriimta',
    lt: 'Forma atėjo ne iš šios svetainės, todėl nieko nepakeitėme. Atverkite puslapį iš naujo ir bandykite dar kartą.',
    en: 'The form did not come from this site, so nothing was changed. Open the page again and try once more.',
  },
  tooLarge: {
    title: 'Per daug teksto',
    lt: 'Siunčiama per daug duomenų vienu kartu, todėl jų neįrašėme. Grįžkite atgal ir sutrumpinkite tekstą.',
    en: 'Too much was sent at once, so it was not saved. Go back and shorten the text.',
  },
  databaseAway: {
    title: 'Trumpam sustojome',
    lt: 'Duomenų saugykla šiuo metu neatsako. Kas išsaugota, tas nedingo. Puslapis bandys atsiverti pats po pusės minutės.',
    en: 'The data store does not answer at the moment. Nothing saved is lost. The page will try again by itself in half a minute.',
  },
  broken: {
    title: 'Puslapio parodyti nepavyko',
    lt: 'Įvyko mūsų klaida, ji jau užrašyta. Grįžkite atgal ir bandykite dar kartą.',
    en: 'Something went wrong on our side and has been noted. Go back and try once more.',
  },
} satisfies Record<string, Sentence>;

/** `megabytes` is the most that the page takes. */
export const tooLargeFile = (megabytes: number): Sentence => ({
  title: 'Failas per didelis',
  lt: `Failas didesnis nei ${megabytes}\u00a0MB, todėl jo nepriėmėme ir nieko nepakeitėme. Grįžkite atgal ir pasirinkite mažesnį.`,
  en: `The file is larger than ${megabytes} MB, so it was not taken and nothing was changed. Go back and choose a smaller one.`,
});

/** A whole HTML document without styles or scripts of its own; `refresh` is in seconds. */
export function plainPage(sentence: Sentence, refresh?: number): string {
  const again = refresh === undefined ? '' : `<meta http-equiv="refresh" content="${refresh}">`;
  return `<!doctype html>
<html lang="lt"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">${again}
<link rel="stylesheet" href="/plain.css"><title>${sentence.title} – Sklaida</title></head>
<body><main><h1>${sentence.title}</h1><p>${sentence.lt}</p><p lang="en">${sentence.en}</p><p><a href="/">Sklaida</a></p></main></body></html>
`;
}

/** Served as /plain.css, since the policy allows no styles inside the page. */
export const plainStyles = `body{margin:0;font:17px/1.5 system-ui,sans-serif;background:#f7f3ea;color:#1d2433}
main{max-width:36rem;margin:0 auto;padding:4rem 1.25rem}h1{font:600 2rem/1.2 Palatino,Georgia,serif}a{color:#2b4a8b}
@media(prefers-color-scheme:dark){body{background:#161a22;color:#ece7db}a{color:#a9c0f5}}
`;
