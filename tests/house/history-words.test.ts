import { expect, it } from 'vitest';
import { history as en } from '~/i18n/messages/en/history';
import { history as lt } from '~/i18n/messages/lt/history';
import { listFiles, readSource } from './tree';

/** What a subject or an action that is no literal comes to, by the end of the file's name; a new one has to be told here. */
const told: Record<string, readonly string[]> = {
  '0008_joining.sql invitation p_action': ['invitation.refuse', 'invitation.ask'],
  "0008_joining.sql access case when v_state = 'requested' and p_decision = 'revoke' then 'refuse' else p_decision end":
    ['access.refuse', 'access.grant', 'access.revoke'],
  '0009_roles_and_access.sql person p_action': [
    'person.grant',
    'person.end-role',
    'person.job-title',
    'person.leave',
  ],
  '0010_duties.sql deputation p_action': [
    'deputation.propose',
    'deputation.appoint',
    'deputation.confirm',
    'deputation.start',
    'deputation.revoke',
    'deputation.withdraw',
    'deputation.note',
  ],
  '0010_duties.sql deputation d.action': ['deputation.begin', 'deputation.end'],
  '0014_member_libraries.sql library p_action': [
    'library.rename',
    'library.move',
    'library.close',
    'library.reopen',
    'library.merge',
  ],
  "0018_updates.sql adoption 'offer-' || p_state": ['adoption.offer-accepted', 'adoption.offer-declined'],
  "0018_updates.sql campaign 'offer-' || p_state": ['campaign.offer-accepted', 'campaign.offer-declined'],
  '0019_templates.sql review p_action': ['review.request', 'review.closed', 'review.withdrawn'],
  "0019_templates.sql p_kind 'review'": ['campaign.review', 'template.review'],
  "0019_templates.sql r.subject_kind case p_state when 'closed' then 'reviewed' else 'unreview' end": [
    'campaign.reviewed',
    'campaign.unreview',
    'template.reviewed',
    'template.unreview',
  ],
  '0021_kits.sql li.kind p_action': ['make', 'revoke', 'extend', 'confirm', 'refuse', 'hand-on'].flatMap(
    (one) => [`campaign.kit-${one}`, `adoption.kit-${one}`],
  ),
  '0021_kits.sql adoption p_action': [
    'adoption.answer',
    'adoption.decline',
    'adoption.publish',
    'adoption.report',
  ],
  "0025_year.sql campaign v_state || '-entry'": ['campaign.received-entry', 'campaign.excluded-entry'],
  "0025_year.sql adoption v_state || '-entry'": ['adoption.received-entry', 'adoption.excluded-entry'],
  '0027_groups_walls.sql p_subject_kind p_action': [
    'workgroup.gather',
    'workgroup.change',
    'workgroup.end',
    'workgroup.reopen',
    ...['lead', 'member', 'observer', 'hand-over', 'end', 'leave'].map((step) => `workgroup.seat-${step}`),
    ...['plan', 'publish', 'move', 'cancel', 'hold', 'submit', 'approve'].map((step) => `meeting.${step}`),
    ...['open', 'close', 'reopen'].map((step) => `thread.${step}`),
  ],
  '0028_decisions.sql p_subject_kind p_action': [
    ...['offer', 'agree', 'withdraw', 'accept', 'propose', 'decline', 'progress', 'finish'].map(
      (step) => `commitment.${step}`,
    ),
    ...['accept', 'propose', 'decline', 'progress', 'finish'].map((step) => `decision.commitment-${step}`),
    ...['decide', 'change', 'begin', 'finish', 'reopen', 'drop'].map((step) => `decision.${step}`),
  ],
  // The same function again, which names the group's own member.
  '0038_handing_on.sql p_subject_kind p_action': [
    ...['offer', 'agree', 'withdraw', 'accept', 'propose', 'decline', 'progress', 'finish'].map(
      (step) => `commitment.${step}`,
    ),
    ...['accept', 'propose', 'decline', 'progress', 'finish'].map((step) => `decision.commitment-${step}`),
    ...['decide', 'change', 'begin', 'finish', 'reopen', 'drop'].map((step) => `decision.${step}`),
  ],
  '0035_shared_reports.sql shared_report p_own': ['share', 'withdraw', 'expire'].map(
    (one) => `shared_report.${one}`,
  ),
  '0035_shared_reports.sql shared_report p_theirs': ['receive', 'taken-back'].map(
    (one) => `shared_report.${one}`,
  ),
  'pictures.server.ts kind action': ['added', 'removed', 'returned'].flatMap((one) => [
    `campaign.picture-${one}`,
    `adoption.picture-${one}`,
    `template.picture-${one}`,
  ]),
  'assignments.server.ts assignment action': [
    'assignment.give',
    'assignment.edit',
    'assignment.accept',
    'assignment.report',
    'assignment.return',
    'assignment.confirm',
    'assignment.withdraw',
  ],
  'bulletin-steps.server.ts bulletin action': [
    'bulletin.publish',
    'bulletin.edit',
    'bulletin.change',
    'bulletin.withdraw',
    'bulletin.restore',
    'bulletin.remind',
  ],
  'report-steps.server.ts report step': ['submit', 'return', 'accept', 'archive', 'restore'].map(
    (one) => `report.${one}`,
  ),
  'distribution.server.ts distribution action': [
    'distribution.receive',
    'distribution.edit',
    'distribution.accept',
    'distribution.send',
    'distribution.report',
    'distribution.decline',
  ],
  'move-adoption.server.ts adoption move.action': [
    'adoption.answer',
    'adoption.decline',
    'adoption.submit',
    'adoption.approve',
    'adoption.return',
    'adoption.publish',
    'adoption.report',
    'adoption.withdraw',
  ],
  'own-texts.server.ts content_item action': [
    'content_item.add',
    'content_item.put-aside',
    'content_item.bring-back',
  ],
  'decide-conflicts.server.ts adoption action': ['adoption.choose', 'adoption.choose-again'],
};

/** Splits an SQL list at commas outside parentheses and quotes; ends where the list does. */
function cellsOf(text: string): string[] {
  const cells = [''];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === "'") quoted = !quoted;
    if (!quoted && sign === '(') depth += 1;
    if (!quoted && sign === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && !quoted && /^\s(from|where)\s/.test(text.slice(at, at + 7)))) break;
    if (depth === 0 && !quoted && sign === ',') cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells.map((one) => one.trim());
}

/** Subject and action of every row written by a function of the database. */
function inMigrations(): string[] {
  const files = listFiles('db/migrations').filter((name) => name.endsWith('.sql'));
  return files.flatMap((name) => {
    const text = readSource(name).text.replaceAll(/--[^\n]*/g, '');
    return [...text.matchAll(/insert into (?:public\.)?history\s*\(([^)]*)\)\s*([^;]*)/g)].flatMap(
      (found) => {
        const columns = (found[1] ?? '').split(',').map((one) => one.trim());
        const rows = (found[2] ?? '')
          .split(/union all/)
          .filter((row, at) => at === 0 || /^\s*select/.test(row));
        return rows.map((row) => {
          const cells = cellsOf(row.replace(/^\s*(select|values\s*\()\s*/, ''));
          const [kind, action] = ['subject_kind', 'action'].map((one) => cells[columns.indexOf(one)]);
          return `${name.split('/').at(-1)} ${kind} ${action}`;
        });
      },
    );
  });
}

/** The same of every row written by a use case. */
function inUseCases(): string[] {
  const files = [...listFiles('app'), ...listFiles('packages')].filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('people/src/history.server.ts'),
  );
  return files.flatMap((name) => {
    const calls = readSource(name).text.matchAll(
      /(?:recordHistory|insert\(history\)\s*\.values)\((?:tx, )?\{([\s\S]*?)\}\)/g,
    );
    return [...calls].map(([, call = '']) => {
      const [kind, action] = ['subjectKind', 'action'].map(
        (one) =>
          call.match(new RegExp(`${one}(?:: ([^\\n]*?))?,(?: |\\n|$)`))?.[1] ?? one.replace('subjectK', 'k'),
      );
      return `${name.split('/').at(-1)} ${kind} ${action}`;
    });
  });
}

const literal = (text: string) => text.match(/^'([a-z_-]+)'$/)?.[1];

/** `campaign.launch`: named as the catalogue names it; with what could not be told. */
function actions(): { known: string[]; unknown: string[] } {
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const written of [...inMigrations(), ...inUseCases()]) {
    const [file = '', first = '', ...rest] = written.split(' ');
    const kind = literal(first) ?? first;
    const action = rest.join(' ');
    const ways = [...action.matchAll(/(?:then|else|\?|:) '([a-z-]+)'/g)].map((way) => way[1]);
    const plain = literal(action) ? [literal(action)] : /p_decision|\|\|/.test(action) ? [] : ways;
    const named = told[`${file} ${kind} ${action}`];
    if (named) for (const one of named) known.add(one);
    else if (literal(first) && plain.length > 0) for (const one of plain) known.add(`${kind}.${one}`);
    else unknown.add(`${file} ${kind} ${action}`);
  }
  return { known: [...known].sort(), unknown: [...unknown].sort() };
}

it('Everything written in the history has words in both languages', () => {
  const { known, unknown } = actions();
  expect(unknown).toEqual([]);
  expect(known.length).toBeGreaterThan(90);
  const has = (catalogue: object, name: string) => {
    const [kind = '', action = ''] = name.split('.');
    return Boolean((catalogue as Record<string, Record<string, string>>)[kind]?.[action]);
  };
  // How a library stands now is told by its states.
  const spoken = known.filter((one) => one !== 'campaign.member' || has(lt.actions, one));
  expect(spoken.filter((one) => !has(lt.actions, one) || !has(en.actions, one))).toEqual([]);
});
