package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("Someone whom the clerk took out of the line by mistake")
class UndoneWithdrawalTest {
    private final PlayedActs evening = PlayedActs.ready();
    private final Id speaker = evening.waiting().get(3);

    @Test
    void stands_again_where_she_stood() {
        var before = evening.waiting();
        evening.then(new FloorAct.Withdraw(speaker), new CorrectionAct.Undo());
        assertThat(evening.waiting()).isEqualTo(before);
    }

    @Test
    void is_out_of_it_once_more_when_that_is_redone() {
        evening.then(new FloorAct.Withdraw(speaker), new CorrectionAct.Undo(), new CorrectionAct.Redo());
        assertThat(evening.waiting()).doesNotContain(speaker);
    }
}
