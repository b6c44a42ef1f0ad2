import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { KitLetters } from './kit-letters';
import { printable } from './printable';

let compiler: NodeCompiler | undefined;

/** Words arrive as JSON alone and are never read as markup. */
const template = String.raw`
#let letters = json(bytes(sys.inputs.letters))
#let ink = rgb("#16305F")
#let band = rgb("#E9B44C")
#set document(title: letters.title, author: letters.sender, date: none)
#set page(paper: "a4", margin: (left: 25mm, right: 22mm, top: 20mm, bottom: 18mm))
#set text(font: "Libertinus Serif", fallback: false, lang: "lt", size: 12.5pt, hyphenate: false, number-type: "lining")
#set par(leading: 0.62em, spacing: 1.05em, justify: false)
#show heading: it => block(above: 9mm, below: 7mm, text(size: 21pt, weight: "bold", fill: ink, it.body))
#for (n, one) in letters.pages.enumerate() {
  if n > 0 { pagebreak() }
  text(size: 11pt, fill: ink, weight: "bold", letters.sender)
  h(1fr)
  text(size: 11pt, letters.date)
  v(-2mm)
  pdf.artifact(line(length: 100%, stroke: 1.6pt + band))
  heading(level: 1, outlined: false, one.library)
  par(letters.greeting)
  par(letters.invite)
  par(letters.what)
  v(3mm)
  block(width: 100%, inset: 6mm, radius: 2mm, stroke: 0.8pt + ink, grid(
    columns: (52mm, 1fr), gutter: 8mm, align: horizon,
    image(bytes(one.qr), format: "svg", width: 52mm, alt: letters.alt),
    {
      set text(size: 13.5pt)
      par(strong(letters.scan))
      set text(size: 11.5pt)
      par(letters.type)
      par(text(size: 11pt, weight: "bold", fill: ink, one.address))
    },
  ))
  v(3mm)
  par(letters.until)
  par(text(size: 11pt, letters.stranger))
  v(8mm)
  par(letters.regards)
  v(4mm)
  for line in letters.signature { par(spacing: 0.5em, line) }
}
`;

/** An address may break after any sixteenth sign; nothing is added to what is read or copied but a place to break. */
const breakable = (address: string) => address.replace(/([^/]{16})(?=[^/])/g, '$1\u200B');

/** One page for each letter, with its QR code, as a tagged PDF in Lithuanian. The same input gives the same bytes. */
export async function renderKitLetters(input: KitLetters): Promise<Uint8Array> {
  const say = (text: string) => printable(text, 600, 60);
  const letters = {
    title: say(input.title),
    sender: say(input.sender),
    date: say(input.date),
    greeting: say(input.words.greeting),
    invite: say(input.words.invite),
    what: say(input.words.what),
    scan: say(input.words.scan),
    type: say(input.words.type),
    until: say(input.words.until),
    stranger: say(input.words.stranger),
    regards: say(input.words.regards),
    alt: say(input.words.alt),
    signature: input.signature.map(say).filter((line) => line !== ''),
    pages: input.pages.map(({ library, address, qr }) => ({
      library: say(library),
      address: breakable(address),
      qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}"><path d="${qr.path}"/></svg>`,
    })),
  };
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { letters: JSON.stringify(letters) },
  });
  if (!compiled.result) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The letters did not compile: ${JSON.stringify(reasons)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(2);
  return new Uint8Array(pdf);
}
