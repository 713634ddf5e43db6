interface Waiting<Asked, Answer> {
  asked: Asked;
  done: (answer: Answer) => void;
  failed: (error: unknown) => void;
}

/** Asks for several lanes in as few statements as there are rounds: whoever comes meanwhile is in the next. */
export class Rounds<Asked, Answer> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private isAsking = false;

  /** @param askAll answers in the order of what was asked */
  constructor(private readonly askAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting.push({ asked, done, failed });
      if (!this.isAsking) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      const round = this.waiting.splice(0);
      await this.askAll(round.map(({ asked }) => asked)).then(
        (answers) => round.forEach(({ done }, place) => done(answers[place]!)),
        (error: unknown) => round.forEach(({ failed }) => failed(error)),
      );
    }
    this.isAsking = false;
  }
}
