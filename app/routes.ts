import { index, prefix, type RouteConfig, route } from '@remix-run/route-config';

const library = 'routes/b.$library+';
const region = 'routes/region+';
const association = 'routes/association+';

export default [
  index('routes/_public+/home.tsx'),
  route('help', 'routes/_public+/help.tsx'),
  route('privacy', 'routes/_public+/privacy.tsx'),
  route('accessibility', 'routes/_public+/accessibility.tsx'),
  route('download/:token', 'routes/download.ts'),
  route('sign-in', 'routes/_auth+/sign-in.tsx'),
  route('sign-in/code', 'routes/_auth+/code.tsx'),
  route('sign-in/link/:token', 'routes/_auth+/link.tsx'),
  route('sign-in/reset', 'routes/_auth+/reset.tsx'),
  route('sign-in/reset/:token', 'routes/_auth+/reset-link.tsx'),
  route('sign-in/second', 'routes/_auth+/second.tsx'),
  route('sign-in/passkey', 'routes/_auth+/passkey.ts'),
  route('sign-out', 'routes/_auth+/sign-out.ts'),
  route('preferences', 'routes/_auth+/preferences.ts'),

  route('account', 'routes/account+/layout.tsx', [
    index('routes/account+/profile.tsx'),
    route('security', 'routes/account+/security.tsx'),
    route('sessions', 'routes/account+/sessions.tsx'),
    route('password', 'routes/account+/password.tsx'),
    route('confirm', 'routes/account+/confirm.tsx'),
    route('second-factor', 'routes/account+/second-factor.tsx'),
    route('second-factor/app', 'routes/account+/second-factor-app.tsx'),
    route('second-factor/recovery', 'routes/account+/recovery.tsx'),
    route('passkeys', 'routes/account+/passkeys.tsx'),
    route('passkeys/new', 'routes/account+/passkeys-new.tsx'),
  ]),
  route('account/passkeys/begin', 'routes/account+/passkeys-begin.ts'),

  route('inbox', 'routes/inbox+/layout.tsx', [index('routes/inbox+/list.tsx')]),

  route('platform/enter/:link', 'routes/platform+/enter.tsx'),
  route('platform', 'routes/platform+/layout.tsx', [
    index('routes/platform+/regions.tsx'),
    route('regions/new', 'routes/platform+/region-new.tsx'),
    route('access', 'routes/platform+/access.tsx'),
    route('admins', 'routes/platform+/admins.tsx'),
  ]),

  route('invitation/:token', 'routes/invitation+/open.tsx'),
  route('b/:library/welcome', 'routes/invitation+/naming.tsx'),
  route('b/:library/welcome/time', 'routes/invitation+/time.tsx'),
  route('b/:library/welcome/ready', 'routes/invitation+/ready.tsx'),

  route('b/:library', `${library}/layout.tsx`, [
    index(`${library}/today.tsx`),
    route('occasions', `${library}/calendar+/occasions.tsx`),
    route('campaigns', `${library}/campaigns+/list.tsx`),
    route('campaigns/:adoption', `${library}/campaigns+/adoption.tsx`, [
      index(`${library}/campaigns+/card.tsx`),
      route('place', `${library}/campaigns+/place.tsx`),
      route('texts', `${library}/campaigns+/texts.tsx`),
      route('approval', `${library}/campaigns+/approval.tsx`),
      route('publishing', `${library}/campaigns+/publishing.tsx`),
      route('results', `${library}/campaigns+/results.tsx`),
    ]),
    route('outbox', `${library}/people+/outbox.tsx`),
    route('outbox/:letter', `${library}/people+/letter.tsx`),
    route('history', `${library}/people+/history.tsx`),
    route('return', `${library}/return.tsx`),
    route('settings', `${library}/settings+/layout.tsx`, [
      index(`${library}/settings+/index.tsx`),
      route('export', `${library}/settings+/export.tsx`),
      route('retention', `${library}/settings+/retention.tsx`),
      route('privacy', `${library}/settings+/privacy.tsx`),
      route('people', `${library}/settings+/people.tsx`),
      route('people/invite', `${library}/settings+/people-invite.tsx`),
      route('people/:person', `${library}/settings+/people-person.tsx`),
      route('people/:person/leave', `${library}/settings+/people-leave.tsx`),
      route('roles', `${library}/settings+/roles.tsx`),
      route('access', `${library}/settings+/access.tsx`),
      route('security', `${library}/settings+/security.tsx`),
      route('deputies', `${library}/settings+/deputies.tsx`),
      route('deputies/new', `${library}/settings+/deputies-new.tsx`),
      route('deputies/:deputation', `${library}/settings+/deputies-one.tsx`),
    ]),
  ]),
  route('b/:library/outbox/:letter/body', `${library}/people+/letter-body.ts`),
  route('b/:library/campaigns/:adoption/poster.pdf', `${library}/campaigns+/poster.ts`),
  route('b/:library/campaigns/:adoption/poster.svg', `${library}/campaigns+/poster-picture.ts`),

  route('region/:region', `${region}/layout.tsx`, [
    index(`${region}/today.tsx`),
    route('occasions', `${region}/occasions.tsx`),
    route('templates', `${region}/templates.tsx`),
    route('templates/:template', `${region}/template.tsx`),
    route('campaigns', `${region}/campaigns.tsx`),
    route('campaigns/new', `${region}/campaign-new.tsx`),
    route('campaigns/:campaign', `${region}/campaign.tsx`, [
      index(`${region}/campaign-about.tsx`),
      route('texts', `${region}/campaign-texts.tsx`),
      route('invite', `${region}/campaign-invite.tsx`),
      route('members', `${region}/campaign-members.tsx`),
      route('results', `${region}/campaign-results.tsx`),
    ]),
    route('campaigns/:campaign/summary', `${region}/campaign-summary.tsx`),
    route('outbox', `${region}/outbox.tsx`),
    route('outbox/:letter', `${region}/letter.tsx`),
    route('history', `${region}/history.tsx`),
  ]),
  route('region/:region/outbox/:letter/body', `${region}/letter-body.ts`),
  route('region/:region/campaigns/:campaign/results.xlsx', `${region}/campaign-workbook.ts`),

  route('association/:association', `${association}/layout.tsx`, [
    index(`${association}/today.tsx`),
    route('campaigns/:campaign', `${association}/campaign.tsx`),
  ]),

  ...prefix('resources', [route('members/:region/:campaign', 'routes/resources+/members.ts')]),
  route('*', 'routes/_public+/not-found.tsx'),
] satisfies RouteConfig;
