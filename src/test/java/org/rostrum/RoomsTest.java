package org.rostrum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.planted.Planted;

/** Each rule holds for the program and is broken by a class in {@link Planted} that was written to break it. */
@DisplayName("The rooms")
class RoomsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rostrum");

    /** From the top down; a room may use those behind it. */
    static final List<String> ROOMS = List.of(
            "launch",
            "demo",
            "web",
            "archive",
            "minutes",
            "floor",
            "signup",
            "proceedings",
            "order",
            "hearing",
            "staff",
            "mail",
            "platform");

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");
    private static final List<Class<? extends Annotation>> KEPT =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);
    private static final String PLANTED = "org.rostrum.planted";
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void rooms_form_no_cycle() {
        holds(slices().matching("org.rostrum.(*)..").should().beFreeOfCycles());
        breaks(slices().matching(PLANTED + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void rooms_depend_downwards() {
        for (int at = 1; at < ROOMS.size(); at++) {
            holds(noClasses()
                    .that(resideInAPackage("org.rostrum." + ROOMS.get(at) + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages("org.rostrum.", ROOMS.subList(0, at)))));
        }
        breaks(noClasses()
                .that(resideInAPackage(PLANTED + ".api"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(PLANTED + ".", List.of("web")))));
    }

    @Test
    void no_class_stands_outside_the_rooms() {
        holds(classes().should().resideInAnyPackage(packages("org.rostrum.", ROOMS)));
        breaks(classes().should().resideInAnyPackage(packages("org.rostrum.", ROOMS)));
    }

    /** That the server tells a room of its start, by {@code jakarta.servlet} alone, is no protocol. */
    @Test
    void rules_know_no_page_and_no_protocol() {
        var protocols = resideInAnyPackage(
                "jakarta.faces..",
                "jakarta.ws.rs..",
                "jakarta.servlet.http..",
                "org.primefaces..",
                "org.rostrum.web..",
                "org.rostrum.*.web..",
                "org.rostrum.*.api..");
        holds(noClasses()
                .that(resideInAnyPackage(
                        "org.rostrum.archive",
                        "org.rostrum.minutes",
                        "org.rostrum.floor",
                        "org.rostrum.signup",
                        "org.rostrum.proceedings",
                        "org.rostrum.order",
                        "org.rostrum.hearing"))
                .should()
                .dependOnClassesThat(protocols));
        breaks(noClasses().that(resideInAPackage(PLANTED)).should().dependOnClassesThat(protocols));
    }

    @Test
    void the_pure_rooms_know_no_container() {
        var container = resideInAnyPackage(
                "jakarta.inject..", "jakarta.enterprise..", "jakarta.persistence..", "jakarta.transaction..");
        holds(noClasses().that(resideInAPackage("org.rostrum.order..")).should().dependOnClassesThat(container));
        holds(noClasses()
                .that(resideInAPackage("org.rostrum.proceedings"))
                .and()
                .doNotHaveSimpleName("Attempt")
                .and()
                .doNotHaveSimpleName("HouseRules")
                .and()
                .doNotHaveSimpleName("Journal")
                .and()
                .doNotHaveSimpleName("JournalHead")
                .and()
                .doNotHaveSimpleName("JournalLine")
                .and()
                .doNotHaveSimpleName("JournalLines")
                .and()
                .doNotHaveSimpleName("Proceedings")
                .and()
                .doNotHaveSimpleName("RulesOfBody")
                .and()
                .doNotHaveSimpleName("Sealing")
                .and()
                .doNotHaveSimpleName("SentAct")
                .and()
                .doNotHaveSimpleName("SpentKeys")
                .and()
                .doNotHaveSimpleName("Summaries")
                .should()
                .dependOnClassesThat(container));
        breaks(noClasses().that(resideInAPackage(PLANTED)).should().dependOnClassesThat(container));
    }

    @Test
    void nobody_reads_the_clock() {
        var reads = callMethodWhere(DescribedPredicate.describe("the clock is read", RoomsTest::readsTheClock))
                .as("read the clock");
        var makesDates = noClasses().should().callConstructor(Date.class);
        // The command line is outside the container that hands the clock out.
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.rostrum.platform", "org.rostrum.launch")
                .should(reads));
        holds(makesDates);
        breaks(noClasses().should(reads));
        breaks(makesDates);
    }

    @Test
    void pages_and_resources_are_used_by_no_other_room() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.rostrum.*.web..", "org.rostrum.*.api.."));
        holds(rule);
        breaks(rule);
    }

    @Test
    void no_class_hides_behind_a_vague_name() {
        var rule = noClasses().should().haveSimpleNameEndingWith("Manager");
        for (var name : List.of("Helper", "Util", "Utils", "Impl", "DTO", "Dto", "Backing", "Facade")) {
            rule = rule.orShould().haveSimpleNameEndingWith(name);
        }
        holds(rule);
        breaks(rule);
    }

    @Test
    void entities_have_no_setters() {
        var rule = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*");
        holds(rule);
        breaks(rule);
    }

    @Test
    void entities_are_named_in_lower_case_tables() {
        var tables = classes().that().areAnnotatedWith(Entity.class).should(standInALowerCaseTable());
        var columns = fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should(haveALowerCaseColumn());
        holds(tables);
        holds(columns);
        breaks(tables);
        breaks(columns);
    }

    @Test
    void resources_do_not_use_entities_as_json() {
        var rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe(
                        "an entity", (JavaClass type) -> type.isAnnotatedWith(Entity.class)));
        holds(rule);
        breaks(rule);
    }

    @Test
    void nothing_is_injected_into_a_rule() {
        var rule = noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are rules",
                        type -> type.getInterfaces().stream()
                                .anyMatch(
                                        kind -> kind.toErasure().getSimpleName().equals("Rule"))))
                .should()
                .beAnnotatedWith(Inject.class);
        holds(rule);
        breaks(rule);
    }

    @Test
    void transactions_start_in_services_only() {
        var rule = classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beAnnotatedWith(ApplicationScoped.class);
        holds(rule);
        breaks(rule);
    }

    @Test
    void no_two_beans_of_pages_have_one_name() {
        assertThat(PROGRAM.stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(JavaClass::getSimpleName))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** One that is not named there would be no entity at all, and one that is gone would end every start. */
    @Test
    void what_the_database_keeps_is_named_in_its_unit() throws IOException {
        String unit = Files.readString(java.nio.file.Path.of("src/main/resources/META-INF/persistence.xml"));

        assertThat(unit.lines().map(String::strip).filter(line -> line.startsWith("<class>")))
                .containsExactlyElementsOf(PROGRAM.stream()
                        .filter(type -> KEPT.stream().anyMatch(type::isAnnotatedWith))
                        .map(type -> "<class>" + type.getName() + "</class>")
                        .sorted()
                        .toList());
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    private static void breaks(ArchRule rule) {
        assertThat(rule.evaluate(BREAKERS).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    private static String[] packages(String root, List<String> rooms) {
        return rooms.stream().map(room -> root + room + "..").toArray(String[]::new);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return CLOCKS.contains(call.getName())
                && (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class))
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static ArchCondition<JavaClass> standInALowerCaseTable() {
        return new ArchCondition<>("stand in a table with a name in lower case") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean named = entity.tryGetAnnotationOfType(Table.class)
                        .filter(table -> table.name().matches("[a-z][a-z_]*"))
                        .isPresent();
                events.add(new SimpleConditionEvent(entity, named, entity.getName()));
            }
        };
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> haveALowerCaseColumn() {
        return new ArchCondition<>("have a column with a name in lower case") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                boolean kept = field.getAnnotations().stream()
                        .anyMatch(it -> it.getRawType().getPackageName().equals("jakarta.persistence"));
                boolean mapped = columns(field).toList().isEmpty()
                        ? kept && field.getAnnotations().stream().anyMatch(RoomsTest::mapsToOthers)
                        : columns(field).allMatch(name -> name.matches("[a-z][a-z_]*"));
                boolean still = field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(field, still || mapped, field.getFullName()));
            }
        };
    }

    private static boolean mapsToOthers(com.tngtech.archunit.core.domain.JavaAnnotation<?> annotation) {
        return Set.of("OneToMany", "Transient", "ManyToMany")
                .contains(annotation.getRawType().getSimpleName());
    }

    private static Stream<String> columns(JavaMember field) {
        return Stream.concat(
                field.tryGetAnnotationOfType(Column.class).map(Column::name).stream(),
                field.tryGetAnnotationOfType(JoinColumn.class).map(JoinColumn::name).stream());
    }
}
