import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Icon } from '~/ui/icon';
import { PageHead } from '~/ui/page';
import { type SectionKey, sections } from './sections';

type MenuProps = { keys: SectionKey[]; base: string; path: string };

const shown = (keys: SectionKey[]) => sections.filter(({ key }) => keys.includes(key));

/** Stands beside every page of the settings where there is room; on a phone the hub lists the same. */
export function SectionMenu({ keys, base, path }: MenuProps) {
  const t = useTranslations('people');
  return (
    <nav className="settings-menu" aria-label={t('settings')}>
      <ul className="rooms">
        {shown(keys).map(({ key, icon }) => (
          <li key={key}>
            <Link
              to={`${base}/${key}`}
              aria-current={`${path}/`.startsWith(`${base}/${key}/`) ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span>{t(`sections.${key}.label`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function SettingsHub({ keys, base, library }: Omit<MenuProps, 'path'> & { library: string }) {
  const t = useTranslations('people');
  return (
    <>
      <PageHead title={t('settings')} lead={t('settingsLead', { library })} />
      <ul className="settings-hub">
        {shown(keys).map(({ key, icon }) => (
          <li key={key}>
            <Icon name={icon} />
            <div>
              <h2>
                <Link to={`${base}/${key}`}>{t(`sections.${key}.label`)}</Link>
              </h2>
              <p className="meta">{t(`sections.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
