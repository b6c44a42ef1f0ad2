import type { Block, Frame, Letter } from './letter';

/** The same letter for readers of plain text: short lines of words, one bare address. */
export function letterText(letter: Letter, frame: Frame): string {
  const parts = [
    frame.heading,
    frame.greeting,
    ...letter.blocks.map(blockText),
    `${letter.action}:\n${frame.url}`,
    ...letter.next,
    letter.signature.join('\n'),
    [
      '--',
      'Sklaida',
      ...letter.why,
      ...(frame.demonstration ? [frame.demonstration] : []),
      ...(frame.unsubscribe ? [`${frame.unsubscribe.label}:\n${frame.unsubscribe.url}`] : []),
    ].join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'quote': {
      const quoted = block.text
        .split(/\r?\n/)
        .map((line) => `> ${line}`)
        .join('\n');
      return `${block.label}:\n${quoted}${block.by ? `\n(${block.by})` : ''}`;
    }
    case 'facts':
    case 'sums':
      return block.rows.map((row) => `${row.label}: ${row.value}`).join('\n');
    case 'list':
      return `${block.title}:\n${block.items.map((item) => `- ${item}`).join('\n')}`;
    case 'figure':
      return `${block.value} ${block.caption}`;
    case 'links':
      return block.items.map((item) => `- ${item.title} (${item.note})\n  ${item.url}`).join('\n');
  }
}
