import type { DataSource } from 'typeorm';

/** What an app and a device show beside the key they keep for us: the plain name, as everywhere outward. */
export async function outwardNameOf(db: DataSource): Promise<string> {
  const [profile] = await db.query<{ name: string }[]>('SELECT outward_name AS name FROM union_profile');
  return profile?.name ?? '';
}
