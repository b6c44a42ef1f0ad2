import { counted, deadlineSheet, filled, lowered, moment, shortDate, signed, stretch } from './forms';
import { type Letters, oneLine, subjectLine } from './letter';
import { dutyNames, roleNames } from './names-of-rights';
import type { DeputationProps, PersonMail, SecurityNoticeProps } from './person-mail';
import { bulletinEn } from './words-bulletin';
import { addressCodeEn, exportReadyEn } from './words-own-data';
import { reportTurnEn } from './words-report';

const minutes = { one: 'minute', other: 'minutes' };
const things = { one: 'thing', other: 'things' };
const wait = (count: number) => (count === 1 ? 'waits' : 'wait');

const changes: Record<SecurityNoticeProps['what'], { heading: string; text: string }> = {
  'password-changed': {
    heading: 'Your password was changed',
    text: 'The password of your Sklaida account was changed.',
  },
  'second-factor-on': {
    heading: 'Second proof switched on',
    text: 'From now on we also ask for a code from your app when you sign in.',
  },
  'second-factor-off': {
    heading: 'Second proof switched off',
    text: 'We no longer ask for a code from your app when you sign in.',
  },
  'passkey-added': { heading: 'Passkey added', text: 'A passkey was added to your Sklaida account.' },
  'passkey-removed': { heading: 'Passkey removed', text: 'A passkey was removed from your Sklaida account.' },
  'new-sign-in': {
    heading: 'Sign-in from a new device',
    text: 'Somebody signed in to your Sklaida account from a device we had not seen before.',
  },
  'email-changed': {
    heading: 'Your e-mail address was changed',
    text: 'The e-mail address of your Sklaida account was changed.',
  },
};

const standIn: Record<
  DeputationProps['role'],
  Record<DeputationProps['what'], { heading: string; text: string }>
> = {
  deputy: {
    planned: {
      heading: 'You are to stand in',
      text: 'You are to stand in for a colleague. It begins and ends by itself.',
    },
    started: {
      heading: 'Standing in has begun',
      text: 'Standing in has begun. What you do will be signed with both names.',
    },
    ended: { heading: 'Standing in has ended', text: 'Standing in has ended. Thank you.' },
    revoked: { heading: 'Standing in was revoked', text: 'Standing in was revoked.' },
  },
  absent: {
    planned: {
      heading: 'Your deputy is arranged',
      text: 'Your deputy is arranged. It begins and ends by itself.',
    },
    started: { heading: 'Your deputy has begun', text: 'Your deputy has begun.' },
    ended: { heading: 'Your deputy has ended', text: 'Welcome back. Your deputy’s time has ended.' },
    revoked: { heading: 'Your deputy was revoked', text: 'Your deputy was revoked.' },
  },
};

export const personEn: Letters<PersonMail['kind']> = {
  'sign-in-code': (p) => ({
    subject: `Your Sklaida sign-in code: ${filled(p.code)}`,
    heading: 'Your sign-in code',
    preheader: `Valid for ${counted(p.minutes, minutes, 'en')}.`,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'Type this code on the sign-in page:' },
      { kind: 'figure', value: filled(p.code), caption: '' },
      { kind: 'text', text: `It is valid for ${counted(p.minutes, minutes, 'en')} and works once.` },
    ],
    action: 'Sign in without the code',
    next: ['If you read this on the same device, you need not type anything: the button is enough.'],
    signature: [],
    why: [
      'You received this letter because a sign-in code was asked for this address. If it was not you, please ignore it. Never tell the code to anybody.',
    ],
  }),
  'address-code': addressCodeEn,
  'password-reset': (p) => ({
    subject: 'A new Sklaida password',
    heading: 'A new password',
    preheader: `The link is valid for ${counted(p.minutes, minutes, 'en')}.`,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'Somebody asked to change the password of your Sklaida account.' },
      { kind: 'text', text: `The link is valid for ${counted(p.minutes, minutes, 'en')} and works once.` },
    ],
    action: 'Choose a password',
    next: [],
    signature: [],
    why: [
      'You received this letter because a new password was asked for this address. If it was not you, please ignore it: the password stays as it is.',
    ],
  }),
  invitation: (p) => {
    const school = p.audience === 'school';
    const roles = roleNames(p.roles, 'en');
    const own = p.inviter.organisation === p.recipient.libraryName;
    return {
      subject: subjectLine(
        p.recipient.libraryName,
        `an invitation to Sklaida by ${shortDate(p.expiresOn, 'en')}`,
      ),
      heading: 'An invitation to Sklaida',
      preheader: school ? 'It takes ~3 min. No password needed.' : 'No password needed.',
      sheet: deadlineSheet(p.expiresOn, 'en'),
      blocks: [
        {
          kind: 'text',
          text: own
            ? 'Your colleagues invite you to Sklaida, where the libraries of the region prepare and publish texts together.'
            : `${p.inviter.organisation === 'Sklaida' ? 'we invite' : `${p.inviter.organisation} invites`} ${school ? 'your school library' : 'your library'} to Sklaida, where the libraries of the region prepare and publish texts together.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Library', value: p.recipient.libraryName },
            ...(roles ? [{ label: 'Your role', value: roles }] : []),
            ...(p.campaignTitle ? [{ label: 'A campaign waits', value: `“${p.campaignTitle}”` }] : []),
            { label: 'Invitation valid', value: `until ${shortDate(p.expiresOn, 'en')}` },
          ],
        },
      ],
      action: 'Accept the invitation',
      next: [
        school
          ? 'No password needed: three short questions, then a card with a ready text and a poster. It takes ~3 min.'
          : 'No password needed: the button lets you check your name and shows at once what waits for you.',
      ],
      signature: signed(p.inviter),
      why: [
        `You received this letter because ${p.inviter.organisation} invited you. The invitation is for this address only.`,
      ],
    };
  },
  'admin-invitation': (p) => ({
    subject: `An invitation to administer Sklaida by ${shortDate(p.expiresOn, 'en')}`,
    heading: 'An invitation to administer Sklaida',
    preheader: 'The link works once.',
    sheet: deadlineSheet(p.expiresOn, 'en'),
    blocks: [
      {
        kind: 'text',
        text: 'We invite you to administer Sklaida: to open regions and name their county libraries.',
      },
    ],
    action: 'Accept the invitation',
    next: ['The link works once. An administrator sees no library’s texts until the library lets her in.'],
    signature: [],
    why: [
      'You received this letter because you were invited to administer Sklaida. The invitation is for this address only.',
    ],
  }),
  'security-notice': (p) => ({
    subject: `Sklaida: ${lowered(changes[p.what].heading)}`,
    heading: changes[p.what].heading,
    preheader: 'If it was not you, change your password.',
    sheet: null,
    blocks: [
      { kind: 'text', text: changes[p.what].text },
      { kind: 'facts', rows: [{ label: 'When', value: moment(p.at, 'en') }] },
    ],
    action: 'Review the account’s security',
    next: ['If it was you, there is nothing to do. If not, change your password and end the other sessions.'],
    signature: [],
    why: ['You received this letter because we always write about the security of your account.'],
  }),
  deputation: (p) => ({
    subject: subjectLine(p.otherName, lowered(standIn[p.role][p.what].heading)),
    heading: standIn[p.role][p.what].heading,
    preheader: stretch(p.from, p.until, 'en'),
    sheet: null,
    blocks: [
      { kind: 'text', text: standIn[p.role][p.what].text },
      {
        kind: 'facts',
        rows: [
          { label: p.role === 'deputy' ? 'Away' : 'Deputy', value: p.otherName },
          { label: 'When', value: stretch(p.from, p.until, 'en') },
          { label: 'Duties', value: dutyNames(p.duties, 'en') },
        ].filter((row) => row.value !== ''),
      },
    ],
    action: p.role === 'absent' && p.what === 'ended' ? 'See what happened' : 'View the deputation',
    next: [],
    signature: [],
    why: [`You received this letter because it concerns your standing in (${p.recipient.libraryName}).`],
  }),
  assignment: (p) => {
    const due = shortDate(p.dueOn, 'en');
    const said = {
      given: {
        message: `assignment due by ${due}`,
        text: 'You were given an assignment.',
        action: 'View the assignment',
      },
      returned: {
        message: 'assignment returned',
        text: 'The assignment was returned; the reason stands beside it.',
        action: 'View the assignment',
      },
      reported: {
        message: 'report received',
        text: 'The report of the assignment waits for you.',
        action: 'View the report',
      },
      done: {
        message: 'assignment done',
        text: 'Your assignment was marked as done. Thank you.',
        action: 'View the assignment',
      },
    }[p.what];
    return {
      subject: subjectLine(p.title, said.message),
      heading: oneLine(p.title),
      preheader: said.text,
      sheet: p.what === 'given' || p.what === 'returned' ? deadlineSheet(p.dueOn, 'en') : null,
      blocks: [
        { kind: 'text', text: said.text },
        {
          kind: 'facts',
          rows: [
            { label: p.what === 'reported' ? 'Reported by' : 'Given by', value: p.givenBy },
            { label: 'Due by', value: due },
          ],
        },
      ],
      action: said.action,
      next: [],
      signature: [],
      why: [`You received this letter because the assignment concerns you (${p.recipient.libraryName}).`],
    };
  },
  bulletin: bulletinEn,
  'report-turn': reportTurnEn,
  digest: (p) => {
    const many = `${counted(p.count, things, 'en')} ${wait(p.count)} for you`;
    const rest = p.count - p.lines.length;
    return {
      subject: `Sklaida: ${many}`,
      heading: many,
      preheader: p.lines[0]?.title ?? '',
      sheet: null,
      blocks: [
        { kind: 'text', text: 'This matters most today.' },
        {
          kind: 'links',
          items: p.lines.map((line) => ({
            title: line.title,
            note: line.library ? `${line.when} · ${line.library}` : line.when,
            url: line.url,
          })),
        },
        ...(rest > 0
          ? [{ kind: 'text' as const, text: `And ${counted(rest, { one: 'more', other: 'more' }, 'en')}.` }]
          : []),
      ],
      action: 'See all that waits',
      next: [],
      signature: [],
      why: [
        'You received this letter because the daily digest is on. Choose the hour in your account’s notifications.',
      ],
    };
  },
  'access-request': (p) => ({
    subject: subjectLine(p.recipient.libraryName, 'an administrator asks to look in'),
    heading: 'A request to look in',
    preheader: 'Until you allow it, nobody sees anything.',
    sheet: null,
    blocks: [
      {
        kind: 'text',
        text: 'An administrator of the installation asks to look into your library in Sklaida for a while.',
      },
      { kind: 'facts', rows: [{ label: 'Who asks', value: p.adminName }] },
      { kind: 'quote', label: 'Reason', text: p.reason, by: null },
    ],
    action: 'Answer the request',
    next: [
      'The permission ends by itself, you can revoke it at any time, and the visit stands in your history.',
    ],
    signature: [],
    why: [
      `You received this letter because you look after access to the library (${p.recipient.libraryName}).`,
    ],
  }),
  'access-granted': (p) => ({
    subject: subjectLine(p.recipient.libraryName, 'you may look in'),
    heading: 'Permission given',
    preheader: p.recipient.libraryName,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'The library lets you in. The visit will stand in its history.' },
      {
        kind: 'facts',
        rows: [
          { label: 'Library', value: p.recipient.libraryName },
          ...(p.until ? [{ label: 'Valid until', value: moment(p.until, 'en') }] : []),
        ],
      },
      { kind: 'quote', label: 'Your reason', text: p.reason, by: null },
    ],
    action: 'Open the library',
    next: [],
    signature: [],
    why: ['You received this letter because you asked to look into a library.'],
  }),
  'data-request': (p) => {
    const received = p.what === 'received';
    return {
      subject: subjectLine(
        p.recipient.libraryName,
        received ? 'a request about personal data' : 'an answer about your data',
      ),
      heading: received ? 'A request about personal data' : 'An answer about your data',
      preheader: received ? 'It must be answered within a month.' : 'The answer is in your account.',
      sheet: null,
      blocks: [
        {
          kind: 'text',
          text: received
            ? 'A request about personal data has arrived. It must be answered within a month.'
            : 'Your request about personal data was answered.',
        },
        { kind: 'facts', rows: [{ label: received ? 'Asked by' : 'Requested by', value: p.personName }] },
      ],
      action: received ? 'View the request' : 'Read the answer',
      next: [],
      signature: [],
      why: [
        received
          ? `You received this letter because you look after the library’s personal data (${p.recipient.libraryName}).`
          : 'You received this letter because you made a request about your data.',
      ],
    };
  },
  'export-ready': exportReadyEn,
};
