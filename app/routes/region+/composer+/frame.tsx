import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { readComposerHead } from '~/flows/composer/read-composer.server';
import type { SaveState } from '~/routes/b.$library+/campaigns+/frame';
import { Chip } from '~/ui/chip';
import { SaveStatus } from '~/ui/feedback';
import { PageHead, Tabs } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return readComposerHead(args, member);
}

export { unlessOffline as shouldRevalidate } from '~/routes/b.$library+/campaigns+/texts+/offline-save';

export default function ComposerFrame() {
  const head = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useTranslations('composer');
  const states = useTranslations('states.template');
  const templates = useTranslations('templates');
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const context = useMemo(() => ({ report: setSave, page: head.page }), [head.page]);
  return (
    <>
      <PageHead
        crumbs={[
          { to: head.base, label: templates('title') },
          { to: head.page, label: templates('version', { n: head.working ?? head.published }) },
        ]}
        title={head.title}
        meta={
          <>
            <Chip {...stateMarks.template[head.state]}>{states(head.state)}</Chip>
            <span className="meta">
              {head.working
                ? `${t('working', { n: head.working })}. ${t('privateNote')}`
                : t('unchanged', { n: head.published })}
            </span>
            <SaveStatus {...save} />
          </>
        }
      />
      <Tabs
        label={t('tabsLabel')}
        items={head.tabs.map(({ key, to }) => ({
          to,
          label: t(`tabs.${key}`),
          current: pathname.replace(/\/$/, '') === to,
        }))}
      />
      <Outlet context={context} />
    </>
  );
}
