package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;

@DisplayName("The program that an operator starts")
@Order(4)
class StartIT {
    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.start("serve");
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void says_that_it_is_ready() throws Exception {
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(rostrum.said()).contains("Ready: " + rostrum.address());
    }

    @Test
    void names_no_server_in_its_answers() throws Exception {
        assertThat(rostrum.get("/health/ready").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void says_that_nobody_can_sign_in_yet() {
        assertThat(rostrum.said()).contains("Nobody can sign in yet. Add a clerk: ./rostrum staff add NAME");
    }

    @Test
    void keeps_who_is_signed_in_when_it_is_killed_and_started_again() throws Exception {
        String said = rostrum.runHere("staff", "add", "maria");
        String password = said.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        String cookie = SignIns.cookie(rostrum.address(), "maria", password);
        rostrum.kill();
        rostrum.startAgain();
        assertThat(SignIns.status(rostrum.address().resolve("/clerk"), cookie)).isEqualTo(200);
    }

    @Test
    void starts_again_on_the_same_data_after_a_power_cut() throws Exception {
        rostrum.killWithDatabase();
        rostrum.startAgain();
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_data_folder_that_another_instance_has() throws Exception {
        // The lock must not hang on an object that nothing refers to.
        rostrum.collectGarbage();
        String said = RunningRostrum.run(
                "serve", "--port", "0", "--data", rostrum.data().toString());
        assertThat(said).contains("is in use by another instance of Rostrum").endsWith("exit 1");
        assertThat(said.lines()).hasSize(2);
    }

    @Test
    void refuses_a_port_that_another_program_has() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(RunningRostrum.run("serve", "--port", port))
                    .isEqualTo("Port %s is in use by another program. Choose another with --port.%nexit 1"
                            .formatted(port));
        }
    }
}
