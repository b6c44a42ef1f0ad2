import { type Letters, oneLine, subjectLine } from './letter';

type Turn = Letters<'report-turn'>['report-turn'];

export const reportTurnLt: Turn = (p) => {
  const said = {
    submitted: {
      message: 'pateikta ataskaita',
      text: 'Jums pateikta ataskaita: priimkite ją arba grąžinkite tikslinti.',
    },
    returned: { message: 'ataskaita grąžinta tikslinti', text: 'Jūsų ataskaita grąžinta tikslinti.' },
    accepted: { message: 'ataskaita priimta', text: 'Jūsų ataskaita priimta. Ačiū.' },
  }[p.what];
  return {
    subject: subjectLine(p.title, said.message),
    heading: oneLine(p.title),
    preheader: said.text,
    sheet: null,
    blocks: [
      { kind: 'text', text: said.text },
      {
        kind: 'facts',
        rows: [
          { label: p.what === 'submitted' ? 'Pateikė' : 'Nusprendė', value: p.byName },
          ...(p.reason ? [{ label: 'Ką patikslinti', value: p.reason }] : []),
        ],
      },
    ],
    action: 'Atverti ataskaitą',
    next: [],
    signature: [],
    why: [`Šį laišką gavote, nes ataskaita susijusi su Jumis (${p.recipient.libraryName}).`],
  };
};

export const reportTurnEn: Turn = (p) => {
  const said = {
    submitted: {
      message: 'report submitted',
      text: 'A report was submitted to you: accept it or return it.',
    },
    returned: { message: 'report returned', text: 'Your report was returned.' },
    accepted: { message: 'report accepted', text: 'Your report was accepted. Thank you.' },
  }[p.what];
  return {
    subject: subjectLine(p.title, said.message),
    heading: oneLine(p.title),
    preheader: said.text,
    sheet: null,
    blocks: [
      { kind: 'text', text: said.text },
      {
        kind: 'facts',
        rows: [
          { label: p.what === 'submitted' ? 'Submitted by' : 'Decided by', value: p.byName },
          ...(p.reason ? [{ label: 'What to mend', value: p.reason }] : []),
        ],
      },
    ],
    action: 'Open the report',
    next: [],
    signature: [],
    why: [`You received this letter because the report concerns you (${p.recipient.libraryName}).`],
  };
};
