import {
  counted,
  deadlineSheet,
  noun,
  number,
  period,
  periodSheet,
  shortDate,
  signed,
  titled,
} from './forms';
import { type Letter, subjectLine, type Words } from './letter';
import type { Audience, ClosedProps, InvitationProps, ReminderProps, SumKey, UpdatedProps } from './mail';
import { sumLabels } from './sum-labels-en';
import { groupEn } from './words-group';
import { personEn } from './words-person-en';
import { reviewEn } from './words-review';

const participants = { one: 'participant', other: 'participants' };
const libraries = { one: 'library', other: 'libraries' };
const schools = { one: 'school', other: 'schools' };

const preparing = (libraryName: string) =>
  `You received this letter because you prepare your library’s campaigns in Sklaida (${libraryName}).`;
const approving = (libraryName: string) =>
  `You received this letter because you approve your library’s texts in Sklaida (${libraryName}).`;
const yourLibrary = (audience: Audience) => (audience === 'school' ? 'your school library' : 'your library');

function answerFact(answerBy: string | null) {
  return answerBy ? [{ label: 'Please answer', value: `by ${shortDate(answerBy, 'en')}` }] : [];
}

function invitation(p: InvitationProps): Letter {
  const when = period(p.startsOn, p.endsOn, 'en');
  const school = p.audience === 'school';
  return {
    subject: subjectLine(
      p.campaignTitle,
      p.answerBy
        ? `an invitation, please answer by ${shortDate(p.answerBy, 'en')}`
        : 'an invitation to take part',
    ),
    preheader: school ? `${when}. It takes ~${p.minutes} min.` : `${when}. Answering takes about a minute.`,
    sheet: periodSheet(p.startsOn, p.endsOn, 'en'),
    blocks: [
      {
        kind: 'text',
        text: `${p.signer.organisation} invites ${yourLibrary(p.audience)} to the joint campaign “${p.campaignTitle}”.${
          school ? ` It takes ~${p.minutes} min.` : ''
        }`,
      },
      { kind: 'quote', label: 'Key message', text: p.keyMessage, by: null },
      { kind: 'facts', rows: [{ label: 'When', value: when }, ...answerFact(p.answerBy)] },
      {
        kind: 'list',
        title: 'What you get',
        items: school
          ? ['one ready post', 'an A4 poster with your school’s name', 'one activity for a break']
          : [
              'ready texts for each channel with your library’s name',
              'an A4 poster to print',
              'a list of tasks with dates',
            ],
      },
    ],
    action: 'Answer the invitation',
    next: school
      ? [
          'The button opens one card: “We will take part” or “Not this time”. After the campaign we ask for four short answers.',
        ]
      : [
          `Answering takes about a minute: “We will take part” or “Not this time”. If you take part, fitting the texts to your area takes about ${p.minutes} minutes.`,
        ],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

function reminder(p: ReminderProps): Letter {
  const last = p.ordinal === 2;
  const until = p.answerBy ? ` by ${shortDate(p.answerBy, 'en')}` : '';
  return {
    subject: subjectLine(
      p.campaignTitle,
      last ? `we still hope for your answer${until}` : `we look forward to your answer${until}`,
    ),
    preheader: 'Either answer helps. It takes about a minute.',
    sheet: p.answerBy ? deadlineSheet(p.answerBy, 'en') : periodSheet(p.startsOn, p.endsOn, 'en'),
    blocks: [
      {
        kind: 'text',
        text: `${p.signer.organisation} invited ${yourLibrary(p.audience)} to the joint campaign “${p.campaignTitle}”. We have not had your answer yet.`,
      },
      {
        kind: 'facts',
        rows: [{ label: 'When', value: period(p.startsOn, p.endsOn, 'en') }, ...answerFact(p.answerBy)],
      },
      {
        kind: 'text',
        text: 'Either answer helps: “We will take part” or “Not this time”. Knowing it, we can plan further.',
      },
    ],
    action: 'Answer the invitation',
    next: [
      last
        ? 'It takes about a minute. We will send no more reminders about this invitation.'
        : 'It takes about a minute. If you have already answered, please ignore this letter.',
    ],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName), 'We send at most two reminders about one invitation.'],
  };
}

const channelNames: Record<string, string> = {
  email: 'E-mail',
  press: 'Press release',
  school: 'School post',
};

const updateWords: Record<UpdatedProps['needs'], { message: string; preheader: string; todo: string }> = {
  nothing: {
    message: 'urgent correction by the region',
    preheader: 'Your texts are up to date already.',
    todo: 'Texts you had not changed were updated. What you wrote yourselves stays: where the correction touches it, you see both and choose.',
  },
  approval: {
    message: 'urgent correction, texts need approval again',
    preheader: 'Texts approved before have changed.',
    todo: 'The correction changed texts that were approved, so they need approval again. Nothing is published until then.',
  },
  mend: {
    message: 'urgent correction, please mend published texts',
    preheader: 'Texts you have published have changed.',
    todo: 'The correction changed texts you have published. Copy the new ones and replace them in the channels listed.',
  },
};

function updated(p: UpdatedProps): Letter {
  const words = updateWords[p.needs];
  return {
    subject: subjectLine(p.campaignTitle, words.message),
    preheader: words.preheader,
    sheet: periodSheet(p.startsOn, p.endsOn, 'en'),
    blocks: [
      {
        kind: 'text',
        text: `${p.signer.organisation} made an urgent correction of the campaign “${p.campaignTitle}”.`,
      },
      ...(p.note ? [{ kind: 'quote' as const, label: 'Why', text: p.note, by: titled(p.signer) }] : []),
      { kind: 'text', text: words.todo },
      ...(p.channels.length > 0
        ? [
            {
              kind: 'list' as const,
              title: 'Where to mend',
              items: p.channels.map(
                (one) => channelNames[one] ?? one.replace(/^./, (letter) => letter.toUpperCase()),
              ),
            },
          ]
        : []),
    ],
    action: 'See what changed',
    next: ['You can undo each change, except in texts the region has locked.'],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

function closed(p: ClosedProps): Letter {
  const total = p.sums.participants;
  const rows = (Object.keys(sumLabels) as SumKey[]).flatMap((key) => {
    const value = p.sums[key];
    return value === undefined ? [] : [{ label: sumLabels[key], value: number(value, 'en') }];
  });
  const part = [
    p.libraries > 0 ? counted(p.libraries, libraries, 'en') : '',
    p.schools > 0 ? counted(p.schools, schools, 'en') : '',
  ].filter(Boolean);
  const place = p.audience === 'school' ? 'At your school' : 'At your library';
  const turnout = [
    part.length > 0 ? `In the region ${part.join(' and ')} took part.` : '',
    p.ownParticipants === null ? '' : `${place} – ${counted(p.ownParticipants, participants, 'en')}.`,
  ]
    .filter(Boolean)
    .join(' ');
  return {
    subject: subjectLine(p.campaignTitle, 'thank you, here are the results'),
    preheader:
      total === undefined
        ? 'The campaign is closed. Thank you for taking part.'
        : `Together with you – ${counted(total, participants, 'en')}.`,
    sheet: null,
    blocks: [
      {
        kind: 'text',
        text: `The campaign “${p.campaignTitle}” is closed. Thank you and your colleagues.`,
      },
      ...(total === undefined
        ? []
        : [
            {
              kind: 'figure' as const,
              value: number(total, 'en'),
              caption: noun(total, participants, 'en'),
            },
          ]),
      ...(turnout ? [{ kind: 'text' as const, text: turnout }] : []),
      ...(rows.length > 0 ? [{ kind: 'sums' as const, rows }] : []),
    ],
    action: 'View the results',
    next: p.nextOccasion
      ? [`The next occasion is ${p.nextOccasion.title}, ${shortDate(p.nextOccasion.startsOn, 'en')}.`]
      : [],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

export const en: Words = {
  greeting: ({ firstName }) => (firstName.trim() ? `Hello ${firstName.trim()},` : 'Hello,'),
  tagline: 'The region’s library communication in one place',
  demonstration: 'Demonstration data: people, schools, events and numbers are invented.',
  unsubscribe: 'Stop letters of this kind',
  letters: {
    'campaign-invitation': invitation,
    'campaign-reminder': reminder,
    'approval-request': (p) => ({
      subject: subjectLine(p.campaignTitle, 'texts wait for your approval'),
      preheader: 'Reading takes about 5 minutes. Nothing is published until you approve.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'en'),
      blocks: [
        {
          kind: 'text',
          text: `${p.submittedBy.name} submitted your library’s texts for the campaign “${p.campaignTitle}”.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Submitted by', value: titled(p.submittedBy) },
            { label: 'When', value: period(p.startsOn, p.endsOn, 'en') },
            ...(p.place ? [{ label: 'Where', value: p.place }] : []),
            {
              label: 'Texts',
              value: `${number(p.textCount, 'en')}${p.changedCount > 0 ? `, changed by us: ${number(p.changedCount, 'en')}` : ''}`,
            },
          ],
        },
      ],
      action: 'Review and approve',
      next: [
        'It takes about 5 minutes. You can approve, or return for changes with a reason. Nothing is published until you approve.',
      ],
      signature: [],
      why: [approving(p.recipient.libraryName)],
    }),
    'adoption-approved': (p) => ({
      subject: subjectLine(p.campaignTitle, 'texts approved'),
      preheader: 'The texts may be published now. One channel takes about 2 minutes.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'en'),
      blocks: [
        {
          kind: 'text',
          text: `The texts for the campaign “${p.campaignTitle}” are approved. You can publish them now.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Approved by', value: titled(p.approvedBy) },
            { label: 'When', value: period(p.startsOn, p.endsOn, 'en') },
          ],
        },
      ],
      action: 'Publish the texts',
      next: [
        'Each channel has a button “Copy text”. After publishing choose “Mark as published” and add the link. One channel takes about 2 minutes.',
      ],
      signature: [],
      why: [preparing(p.recipient.libraryName)],
    }),
    'adoption-returned': (p) => ({
      subject: subjectLine(p.campaignTitle, 'texts returned for changes'),
      preheader: 'The reason is in the letter. All your texts are saved.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'en'),
      blocks: [
        {
          kind: 'text',
          text: `The texts for the campaign “${p.campaignTitle}” were returned for changes.`,
        },
        { kind: 'quote', label: 'Reason', text: p.reason, by: titled(p.returnedBy) },
      ],
      action: 'Edit the texts',
      next: [
        'All your texts are saved. When done, choose “Submit for approval”; the approver gets a letter at once.',
      ],
      signature: [],
      why: [preparing(p.recipient.libraryName)],
    }),
    'campaign-updated': updated,
    'results-request': (p) => {
      const school = p.audience === 'school';
      const time = school ? 'about a minute' : 'about 3 minutes';
      return {
        subject: subjectLine(p.campaignTitle, `please send the results by ${shortDate(p.dueOn, 'en')}`),
        preheader: `It takes ${time}. Approximate numbers are fine.`,
        sheet: deadlineSheet(p.dueOn, 'en'),
        blocks: [
          {
            kind: 'text',
            text: `The campaign “${p.campaignTitle}” ended on ${shortDate(p.endedOn, 'en')}. Thank you for taking part. Please send the results by ${shortDate(p.dueOn, 'en')}; it takes ${time}.`,
          },
          {
            kind: 'list',
            title: 'What we ask',
            items: school
              ? [
                  'how many activities',
                  'how many pupils took part',
                  'how it went',
                  'a photo without faces (optional)',
                ]
              : [
                  'how many events and how many people took part',
                  'how many of them were children and young people, how many online',
                  'how many posts, and how many people they reached',
                  'how many mentions in the media',
                ],
          },
        ],
        action: 'Enter the results',
        next: [
          school
            ? 'Approximate numbers are fine. Afterwards you will see the region’s total.'
            : 'What is already known is filled in. Approximate numbers are fine, and you can continue later: everything is saved.',
        ],
        signature: signed(p.signer),
        why: [preparing(p.recipient.libraryName)],
      };
    },
    'campaign-closed': closed,
    'review-request': reviewEn,
    ...groupEn,
    ...personEn,
  },
};
