import { deadlineSheet, shortDate, signed } from './forms';
import { type Letter, subjectLine } from './letter';
import type { ReviewRequestProps } from './mail';

/** The group is asked for its opinion of a draft. */
export function reviewLt(p: ReviewRequestProps): Letter {
  const what = p.subject === 'template' ? 'Kampanijos šablonas' : 'Kampanijos juodraštis';
  const due = shortDate(p.dueOn, 'lt');
  return {
    subject: subjectLine(p.campaignTitle, `laukiame Jūsų nuomonės iki ${due}`),
    preheader: `${what}. Skaityti užtruksite apie dešimt minučių.`,
    sheet: deadlineSheet(p.dueOn, 'lt'),
    blocks: [
      {
        kind: 'text',
        text: `darbo grupei pateiktas juodraštis „${p.campaignTitle}“. Parašykite pastabą prie pastraipos arba pažymėkite „Tinka“.`,
      },
      ...(p.note ? [{ kind: 'quote' as const, label: 'Ko prašoma', text: p.note, by: p.signer.name }] : []),
      {
        kind: 'facts',
        rows: [
          { label: 'Kas tai', value: what },
          { label: 'Nuomonės laukiama', value: `iki ${due}` },
        ],
      },
    ],
    action: 'Skaityti juodraštį',
    next: ['Juodraštį ir pastabas mato tik darbo grupė.'],
    signature: signed(p.signer),
    why: [`Šį laišką gavote, nes Sklaidoje priklausote darbo grupei (${p.recipient.libraryName}).`],
  };
}

export function reviewEn(p: ReviewRequestProps): Letter {
  const what = p.subject === 'template' ? 'Campaign template' : 'Draft of a campaign';
  const due = shortDate(p.dueOn, 'en');
  return {
    subject: subjectLine(p.campaignTitle, `your opinion is awaited by ${due}`),
    preheader: `${what}. Reading takes about ten minutes.`,
    sheet: deadlineSheet(p.dueOn, 'en'),
    blocks: [
      {
        kind: 'text',
        text: `The draft “${p.campaignTitle}” is before the working group. Comment on a paragraph or say that it fits.`,
      },
      ...(p.note
        ? [{ kind: 'quote' as const, label: 'What is asked', text: p.note, by: p.signer.name }]
        : []),
      {
        kind: 'facts',
        rows: [
          { label: 'What it is', value: what },
          { label: 'Opinions awaited', value: `by ${due}` },
        ],
      },
    ],
    action: 'Read the draft',
    next: ['Only the working group sees the draft and the comments.'],
    signature: signed(p.signer),
    why: [
      `You received this letter because you belong to a working group in Sklaida (${p.recipient.libraryName}).`,
    ],
  };
}
