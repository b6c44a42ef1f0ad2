import { Link } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Look = {
  /** One `main` on a screen. */
  look?: 'main' | 'plain' | 'bare' | 'stop';
  slim?: boolean;
  wide?: boolean;
  icon?: IconName;
  className?: string;
  children: ReactNode;
};

function classes({ look = 'plain', slim, wide, className }: Omit<Look, 'children' | 'icon'>): string {
  const names = ['btn'];
  if (look !== 'plain') names.push(look);
  if (slim) names.push('slim');
  if (wide) names.push('wide');
  if (className) names.push(className);
  return names.join(' ');
}

type ButtonProps = Look & Omit<ComponentProps<'button'>, 'className' | 'children'>;

export function Button({
  look,
  slim,
  wide,
  icon,
  className,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={classes({ look, slim, wide, className })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & Omit<ComponentProps<typeof Link>, 'className' | 'children'>;

export function ButtonLink({ look, slim, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={classes({ look, slim, wide, className })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}
