import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Icon } from '~/ui/icon';
import type { useLiveMinutes } from './use-live-minutes';

export type Live = ReturnType<typeof useLiveMinutes>;

const icons = {
  saved: 'check',
  saving: 'save',
  offline: 'offline',
  closed: 'lock',
  refused: 'warn',
  signedOut: 'key',
  gone: 'lock',
} as const;

/** Whether what was typed is kept, and who else is here. */
export function LiveLine({ live, me }: { live: Live; me: string }) {
  const t = useTranslations('minutes');
  const format = useFormats();
  const { status, at } = live;
  const others = live.here.filter(({ person }) => person !== me).map(({ name }) => name);
  const trouble = status !== 'none' && status !== 'saved' && status !== 'saving';
  return (
    <div className="live-line">
      <p role="status" className={trouble ? 'live-trouble' : undefined}>
        {status === 'none' ? null : (
          <>
            <Icon name={icons[status]} />
            {status === 'saved' && at ? t('live.savedAt', { at: format.clock(at) }) : t(`live.${status}`)}
          </>
        )}
      </p>
      {status === 'none' ? null : (
        <p className="meta">
          <Icon name="people" />
          {others.length > 0 ? t('live.others', { names: others.join(', ') }) : t('live.alone')}
        </p>
      )}
    </div>
  );
}
