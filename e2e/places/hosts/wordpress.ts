/** Debian's WordPress with MariaDB: a site with an administrator, and an author who may write posts only. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { background, freePort, type Host, newFolder, startProcess } from './process.ts'

export interface WordpressHost extends Host {
  /** application passwords */
  readonly passwords: { readonly admin: string; readonly author: string }
}

const config = (folder: string) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/db.sock'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $name) define($name, 'only for this test ' . $name);
define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
if (str_contains($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '', 'https')) $_SERVER['HTTPS'] = 'on';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

const setUp = (address: string, plugin?: string) => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '${new URL(address).host}';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Places', 'admin', 'admin@example.org', true, '', 'secret');
foreach (['template', 'stylesheet'] as $name) update_option($name, 'plain');
foreach (['home', 'siteurl'] as $name) update_option($name, '${address.slice(0, -1)}');
update_option('permalink_structure', '/%postname%/');
${plugin === undefined ? '' : `update_option('active_plugins', ['${plugin}/${plugin}.php']);`}
wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'user_email' => 'author@example.org', 'role' => 'author']);
$passwords = [];
foreach (['admin', 'author'] as $name)
  $passwords[$name] = WP_Application_Passwords::create_new_application_password(get_user_by('login', $name)->ID, ['name' => 'Rugzak'])[0];
echo "\\nPASSWORDS" . json_encode($passwords);
`

/** Debian's package has no theme, and without one a site shows nothing. */
const THEME = {
  'style.css': '/* Theme Name: Plain */',
  'index.php': `<!doctype html><html <?php language_attributes(); ?>><meta name="viewport" content="width=device-width"><?php wp_head(); ?>
<body><?php while (have_posts()) { the_post(); the_title('<h1>', '</h1>'); the_content(); } wp_footer(); ?></body></html>`,
}

const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file(__DIR__ . $path)) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
`

interface Plugin {
  readonly name: string
  /** folders to copy, by where in the plugin they go */
  readonly folders: Readonly<Record<string, string>>
}

/**
 * @param known the address that the world knows it by, when that is another
 * @param plugin is copied there and switched on
 */
export async function startWordpress(known?: string, plugin?: Plugin): Promise<WordpressHost> {
  const [folder, port] = [newFolder(), await freePort()]
  const stopDatabase = await startDatabase(folder)
  const site = join(folder, 'site')
  cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true })
  mkdirSync(join(site, 'wp-content/uploads'), { recursive: true })
  const address = `http://127.0.0.1:${port}/`
  for (const [at, from] of Object.entries(plugin?.folders ?? {}))
    cpSync(from, join(site, 'wp-content/plugins', plugin?.name ?? '', at), { recursive: true })
  const files = {
    'wp-config.php': config(folder),
    'set-up.php': setUp(known ?? address, plugin?.name),
    'router.php': ROUTER,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text)
  const theme = join(site, 'wp-content/themes/plain')
  mkdirSync(theme, { recursive: true })
  for (const [name, text] of Object.entries(THEME)) writeFileSync(join(theme, name), text)
  const said = execFileSync('php', ['-d', 'display_errors=0', join(site, 'set-up.php')], {
    cwd: site,
    maxBuffer: 1e8,
  }).toString()
  const passwords = JSON.parse(said.split('PASSWORDS')[1] ?? '{}') as WordpressHost['passwords']
  const stop = await startProcess({
    command: ['php', '-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')],
    folder: site,
    ready: address,
    env: { PHP_CLI_SERVER_WORKERS: '3' },
  })
  return {
    address,
    passwords,
    stop: async () => {
      await stop()
      await stopDatabase()
    },
  }
}

/** Reached by a file and by no port. */
async function startDatabase(folder: string): Promise<() => Promise<void>> {
  const [data, socket] = [join(folder, 'db'), join(folder, 'db.sock')]
  const user = `--user=${process.getuid?.() === 0 ? 'root' : (process.env.USER ?? 'nobody')}`
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      user,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  )
  const child = background(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      user,
      `--pid-file=${folder}/db.pid`,
    ],
    { stdio: 'ignore' },
  )
  for (let tries = 0; !existsSync(socket) && tries < 300; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200))
  execFileSync('mariadb', [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '-e',
    'CREATE DATABASE wordpress',
  ])
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await gone
    execFileSync('rm', ['-rf', folder])
  }
}
