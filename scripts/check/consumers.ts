import {tryProjects} from '../consumers/consumers.ts';
import {projects} from '../consumers/projects.ts';
import {table} from '../consumers/table.ts';

/** Installs the packed package in real projects, builds them and tries their pages in Chromium; prints a table. */
export async function checkConsumers(
  wanted = projects.filter(each => each.isFast),
  isKept = false,
): Promise<boolean> {
  const outcomes = await tryProjects(wanted, isKept);
  console.log(table(outcomes));
  for (const {project, problems} of outcomes)
    for (const problem of problems) console.error(`\n${project.label}: ${problem}`);
  return outcomes.length > 0 && outcomes.every(({problems}) => !problems.length);
}
