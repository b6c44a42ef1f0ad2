import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './printable';
import type { ProtocolInput } from './protocol';

let compiler: NodeCompiler | undefined;

const longest = 60_000;
const word = 60;

/** A4 in the institutions' form. Words arrive only as JSON: as strings they are never read as markup. */
const template = String.raw`
#let p = json(bytes(sys.inputs.protocol))
#let quiet = rgb("#475162")
#set document(title: p.title, author: p.author, date: none)
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm), footer: context align(right, text(size: 9pt, fill: quiet,
  p.pages.at(0) + str(counter(page).get().first()) + p.pages.at(1) + str(counter(page).final().first()) + p.pages.at(2))))
#set text(font: "Libertinus Serif", fallback: false, lang: "lt", size: 11.5pt, hyphenate: false, number-type: "lining")
#set par(leading: 0.66em, spacing: 0.9em, justify: false)
#show heading.where(level: 1): it => block(above: 10pt, below: 6pt, text(size: 15pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 20pt, below: 9pt, sticky: true, text(size: 12.5pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 14pt, below: 7pt, sticky: true, text(size: 11.5pt, weight: "bold", it.body))
#align(center, {
  par(text(weight: "bold", upper(p.host)))
  par(p.group)
  v(6pt)
  heading(level: 1, p.title)
  for one in p.lines { par(spacing: 0.6em, one) }
  if p.draft != "" { par(text(style: "italic", p.draft)) }
})
#v(10pt)
#for fact in p.facts { par(spacing: 0.7em)[#strong(fact.label + ":") #fact.value] }
#if p.agenda.len() > 0 {
  heading(level: 2, p.agendaTitle)
  enum(..p.agenda)
}
#heading(level: 2, p.discussedTitle)
#for (at, item) in p.items.enumerate() {
  heading(level: 3, str(at + 1) + ". " + item.title)
  if item.presenter != "" { par(text(fill: quiet, item.presenter)) }
  for one in item.notes { par(one) }
  for one in item.decisions {
    block(above: 9pt, below: 9pt, breakable: false, inset: (left: 10pt), stroke: (left: 1.6pt + rgb("#27509b")), {
      par(spacing: 0.5em)[#strong(item.decidedLabel) #one.number #one.body]
      if one.who != "" { par(text(size: 10pt, fill: quiet, one.who)) }
    })
  }
}
#if p.objections.len() > 0 {
  heading(level: 2, p.objectionsTitle)
  for one in p.objections { par[#strong(one.who + ":") #one.body] }
}
#v(26pt)
#block(breakable: false, for one in p.signatures {
  grid(columns: (1fr, 55mm, 1fr), column-gutter: 6mm, align: bottom,
    one.role, pdf.artifact(line(length: 100%, stroke: 0.5pt + quiet)), align(right, one.name))
  v(16pt)
})
#par(text(size: 9.5pt, fill: quiet, p.made))
`;

function drawable<T>(value: T): T {
  if (typeof value === 'string') return printable(value, longest, word) as T;
  if (Array.isArray(value)) return value.map(drawable) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawable(one)])) as T;
  return value;
}

/** Minutes as a tagged PDF in Lithuanian. The same input gives the same bytes. */
export async function renderProtocol(input: ProtocolInput): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  // Spaces around the page numbers are the words' own.
  const protocol = { ...drawable(input), pages: input.pages };
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { protocol: JSON.stringify(protocol) },
  });
  if (!compiled.result) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The minutes did not compile: ${JSON.stringify(reasons)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(2);
  return new Uint8Array(pdf);
}
